package io.servicelane.channel;

import org.jspecify.annotations.Nullable;

/** What a route answers to a webhook: the message body at the end of the route. */
public record WebhookReply(int status, @Nullable String contentType, String body) {

    /** Done, and nothing to say. */
    public static final WebhookReply NO_CONTENT = new WebhookReply(204, null, "");

    /** We do not believe that the provider sent this. */
    public static final WebhookReply FORBIDDEN = new WebhookReply(403, null, "");

    /** Not taken; nothing is acknowledged. */
    public static final WebhookReply UNAVAILABLE = new WebhookReply(503, null, "");
}
