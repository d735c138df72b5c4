package io.servicelane.channel.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fetches what came with a text message. Our credentials go to the API and nowhere else, and a redirect leads to other
 * public servers only, by https.
 */
class MediaDownload {

    /** A file as fetched. */
    record Fetched(String contentType, byte[] content) {}

    private static final int LARGEST_FILE = 16 * 1024 * 1024;
    private static final Duration LONGEST_READ = Duration.ofMinutes(1);
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int LONGEST_TYPE = 100;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final MediaHosts hosts;
    private final String credentials;
    private final Duration timeout;
    private final HttpClient http;

    MediaDownload(TwilioProperties twilio) {
        this.hosts = new MediaHosts(twilio.apiBaseUrl());
        this.credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.UTF_8));
        this.timeout = twilio.readTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(twilio.connectTimeout())
                .build();
    }

    /** @throws IOException when it cannot be fetched; says why */
    Fetched fetch(String url) throws IOException, InterruptedException {
        if (!hosts.include(url)) {
            throw new IOException("Files are not fetched from there");
        }
        var place = URI.create(url);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var response = http.send(request(place), BodyHandlers.ofInputStream());
            try (var content = response.body()) {
                // the request's time-out ends when the answer begins; a trickle is cut off by closing it
                CompletableFuture.delayedExecutor(LONGEST_READ.toSeconds(), TimeUnit.SECONDS)
                        .execute(() -> close(content));
                if (!REDIRECTS.contains(response.statusCode())) {
                    return fetched(response, content);
                }
            }
            place = redirected(place, response);
        }
        throw new IOException("Too many redirects");
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }

    private HttpRequest request(URI place) {
        var request = HttpRequest.newBuilder(place).timeout(timeout);
        return hosts.isApi(place) ? request.header("Authorization", credentials).build() : request.build();
    }

    private URI redirected(URI from, HttpResponse<?> response) throws IOException {
        try {
            var to = from.resolve(response.headers().firstValue("Location").orElse(""));
            if (!hosts.isApi(to) && !isPublic(to)) {
                throw new IOException("Redirected to a place that is not public");
            }
            return to;
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("Redirected to nowhere", notAnAddress);
        }
    }

    private static boolean isPublic(URI place) throws IOException {
        return "https".equals(place.getScheme())
                && place.getHost() != null
                && place.getRawUserInfo() == null
                && Stream.of(InetAddress.getAllByName(place.getHost())).noneMatch(MediaDownload::isOurs);
    }

    private static boolean isOurs(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return uniqueLocal
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static Fetched fetched(HttpResponse<InputStream> response, InputStream content) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("Answered with HTTP status " + response.statusCode());
        }
        var bytes = content.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException("Larger than %d MB".formatted(LARGEST_FILE / 1024 / 1024));
        }
        var contentType = response.headers()
                .firstValue("Content-Type")
                .filter(given -> given.length() <= LONGEST_TYPE)
                .orElse(UNKNOWN_TYPE);
        return new Fetched(contentType, bytes);
    }
}
