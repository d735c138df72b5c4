package io.servicelane.channel;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param request number of the request it belongs to now; null when it belongs to none
 */
public record Receipt(Fate fate, @Nullable String request) {

    /** What the desk did. */
    public enum Fate {
        /** A new request was opened. */
        OPENED,
        /** It joined an open request. */
        JOINED,
        /** It had been received before. */
        DUPLICATE,
        /** Kept, but it asks for nothing: an automatic reply, an opt-out. */
        NOTED
    }
}
