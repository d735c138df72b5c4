package io.servicelane.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a token does not move.
 *
 * @param until when it moves at the latest, or is tried again, UTC; null when nothing is set
 */
public record Waiting(Reason reason, @Nullable Instant until) {

    /** What it waits for. */
    public enum Reason {
        /** A task that somebody has or takes. */
        PERSON,
        CUSTOMER,
        /** A message that is not the customer's. */
        MESSAGE,
        TIME,
        /** Another model that was called has not ended. */
        PART,
        /** The engine is about to do it. */
        ENGINE,
        /** It failed and is tried again. */
        RETRY,
        /** It failed and is not tried again until an administrator says so. */
        STUCK
    }
}
