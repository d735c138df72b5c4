package io.servicelane.migration;

import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a run.
 *
 * @param at when it came to that state, UTC
 * @param reason key of the sentence {@code migration.reason.<reason>}; null when there is nothing to explain
 * @param element id of the element at fault; null when it is no single one
 * @param detail the engine's own words; null when it said none
 * @param elements where it stood before
 * @param before null until it was moved
 * @param after null until it was moved
 */
public record MigrationItem(
        RequestNumber request,
        String processInstance,
        State state,
        Instant at,
        @Nullable String reason,
        @Nullable String element,
        @Nullable String detail,
        List<String> elements,
        @Nullable String trace,
        @Nullable Stand before,
        @Nullable Stand after) {

    /** What became of it. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        MOVED,
        /** It was known from the beginning that it cannot be moved. */
        NOT_MOVABLE,
        /** It should have been moved and could not; it is as it was. */
        FAILED,
        /** It had ended, or ran on another version by then. */
        SKIPPED,
        /** It was moved back. */
        UNDONE,
        /** It was to be moved back and had moved on by then. */
        STAYED
    }
}
