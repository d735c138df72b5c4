package io.servicelane.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Fetches a feed over HTTP. Redirects are followed by hand, so that each address is looked at: an administrator's feed
 * must not be a way to ask what only this machine may ask.
 */
@Component
class FeedDownload {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CalendarProperties properties;
    private final HttpClient http;

    FeedDownload(CalendarProperties properties) {
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.feedTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The file behind the address.
     *
     * @throws IllegalArgumentException when the address is not allowed or nothing usable is there
     */
    byte[] fetch(String address) {
        try {
            var at = allowed(address);
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var request = HttpRequest.newBuilder(at)
                        .timeout(properties.feedTimeout())
                        .header("Accept", "text/calendar")
                        .build();
                var answer = http.send(request, BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    if (answer.statusCode() == 200) {
                        return limited(body);
                    }
                    if (!REDIRECTS.contains(answer.statusCode())) {
                        throw new IllegalArgumentException("It answers with status " + answer.statusCode());
                    }
                    at = allowed(at.resolve(answer.headers()
                                    .firstValue("Location")
                                    .orElseThrow(() -> new IllegalArgumentException("It leads nowhere")))
                            .toString());
                }
            }
            throw new IllegalArgumentException("It leads from one address to the next");
        } catch (IOException unreachable) {
            throw new IllegalArgumentException("It cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("It was not read to the end", stopped);
        }
    }

    private static byte[] limited(InputStream body) throws IOException {
        var file = body.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new IllegalArgumentException("It is larger than a megabyte");
        }
        return file;
    }

    private URI allowed(String address) throws UnknownHostException {
        var at = URI.create(address);
        var scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || at.getHost() == null || at.getUserInfo() != null) {
            throw new IllegalArgumentException("It is no address that begins with http:// or https://");
        }
        if (!properties.localFeeds()
                && Arrays.stream(InetAddress.getAllByName(at.getHost())).anyMatch(FeedDownload::isInside)) {
            throw new IllegalArgumentException("It lies on this machine or in a private network");
        }
        return at;
    }

    private static boolean isInside(InetAddress host) {
        // fc00::/7, the private addresses of IPv6 (RFC 4193), which Java does not know as such
        var unique = host.getAddress().length == 16 && (host.getAddress()[0] & 0xfe) == 0xfc;
        return unique
                || host.isLoopbackAddress()
                || host.isAnyLocalAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress();
    }
}
