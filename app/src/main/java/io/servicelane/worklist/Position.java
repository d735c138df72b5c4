package io.servicelane.worklist;

import io.servicelane.request.Priority;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in the worklist, as a moment that one index sorts: its due date; behind all of these the tasks
 * without one, the more urgent before the less, among equals the one that waits longest.
 */
final class Position {

    /** Later than any due date; MySQL's DATETIME ends with the year 9999. */
    private static final Instant NO_DUE_DATE = Instant.parse("3000-01-01T00:00:00Z");

    private static final Duration STEP = Duration.ofDays(365_000);

    private Position() {}

    static Instant of(@Nullable Instant due, Instant created, Priority priority) {
        if (due != null) {
            return due;
        }
        var steps = Priority.URGENT.ordinal() - priority.ordinal() + 1L;
        return created.plus(STEP.multipliedBy(steps));
    }

    /** The due date in a position; null when it stands for none. */
    static @Nullable Instant due(Instant position) {
        return position.isBefore(NO_DUE_DATE) ? position : null;
    }
}
