package io.servicelane.channel;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider sent to one of our webhooks, untouched. The only thing of the outside that reaches a route: no header
 * and no parameter becomes a Camel header.
 *
 * @param path path below the public URL, as received
 * @param query query string as received, not decoded; null when there was none
 * @param headers the request's headers, names in lower case
 * @param body the raw body
 */
public record WebhookRequest(String path, @Nullable String query, Map<String, String> headers, byte[] body) {

    /** The header of that name; null when it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
