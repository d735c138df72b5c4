package io.servicelane.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Running clocks that are being set again in the background.
 *
 * @param reason {@code CALENDAR} or {@code TARGETS}
 * @param calendar key of the calendar that changed; null for {@code TARGETS}
 * @param type only requests of this type; null for all
 * @param actor user name of who asked for it, or {@code desk}
 * @param finishedAt null while it goes on; UTC
 * @param state WAITING, RUNNING, DONE or FAILED
 * @param total how many clocks (CALENDAR) or requests (TARGETS) there were when it was asked for
 * @param done how many have been dealt with
 * @param problem why it failed; null when it did not
 */
public record Recalculation(
        long id,
        String reason,
        @Nullable String calendar,
        @Nullable String type,
        String actor,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        String state,
        long total,
        long done,
        @Nullable String problem) {

    /** Whether it still goes on. */
    public boolean isOpen() {
        return state.equals("WAITING") || state.equals("RUNNING");
    }
}
