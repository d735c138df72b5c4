package io.servicelane.calendar;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * @throws FeedUnusable when the address is not allowed or nothing usable is there
     */
    byte[] fetch(String address) {
        var at = allowed(parsed(address));
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = ask(at);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (!REDIRECTS.contains(answer.statusCode())) {
                throw new FeedUnusable("status", answer.statusCode());
            }
            var onwards = answer.headers()
                    .firstValue("Location")
                    .filter(location -> !location.isBlank())
                    .orElseThrow(() -> new FeedUnusable("status", answer.statusCode()));
            at = allowed(at.resolve(parsed(onwards)));
        }
        throw new FeedUnusable("redirects");
    }

    /** The time allowed is for the whole answer: a feed that drips must not hold up the others. */
    private HttpResponse<byte[]> ask(URI at) {
        var request = HttpRequest.newBuilder(at)
                .timeout(properties.feedTimeout())
                .header("Accept", "text/calendar, */*;q=0.5")
                .build();
        var answer = http.sendAsync(request, head -> new LimitedBody(LARGEST));
        try {
            return answer.get(properties.feedTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new FeedUnusable("slow", properties.feedTimeout().toSeconds());
        } catch (ExecutionException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof FeedUnusable unusable) {
                    throw unusable;
                }
            }
            throw new FeedUnusable("unreachable");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FeedUnusable("unreachable");
        }
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw new FeedUnusable("address");
        }
    }

    private URI allowed(URI at) {
        var scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || at.getHost() == null || at.getUserInfo() != null) {
            throw new FeedUnusable("address");
        }
        if (!properties.localFeeds() && leadsInside(at.getHost())) {
            throw new FeedUnusable("private");
        }
        return at;
    }

    private static boolean leadsInside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(FeedDownload::isInside);
        } catch (UnknownHostException nowhere) {
            throw new FeedUnusable("unreachable");
        }
    }

    private static boolean isInside(InetAddress host) {
        return host.isLoopbackAddress()
                || host.isAnyLocalAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress()
                || isPrivateByOtherRules(host.getAddress());
    }

    /** What Java does not know: fc00::/7 (RFC 4193), and 100.64.0.0/10 between providers and customers (RFC 6598). */
    private static boolean isPrivateByOtherRules(byte[] address) {
        return address.length == 16
                ? (address[0] & 0xfe) == 0xfc
                : address[0] == 100 && (address[1] & 0xc0) == 64 || address[0] == 0;
    }
}
