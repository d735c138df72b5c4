package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands at a moment: all that nobody may change by accident. Times in UTC.
 *
 * @param kind for example {@code RESPONSE}
 * @param consumed working time used up to that moment, to the second
 * @param left of the budget; negative when it is overdue
 * @param calendar key of the calendar it runs by
 * @param due null while it does not run
 * @param risk from when it is at risk; null while it does not run
 * @param warnedAt when people were told that it is at risk; null when they were not
 * @param breachedAt when the budget was used up; null when it was not
 * @param level of the escalation ladder reached; 0 for none
 */
public record ClockStand(
        String kind,
        ClockState state,
        Duration consumed,
        Duration left,
        String calendar,
        @Nullable Instant due,
        @Nullable Instant risk,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int level) {

    static ClockStand of(ServiceClock clock, Instant at) {
        var stored = clock.stored();
        var consumed = clock.face().consumed(at).truncatedTo(ChronoUnit.SECONDS);
        return new ClockStand(
                clock.kind(),
                clock.state(),
                consumed,
                clock.promise().budget().minus(consumed),
                clock.promise().calendar(),
                clock.face().dueAt(),
                clock.face().riskAt(),
                stored.warnedAt(),
                stored.breachedAt(),
                clock.rung().level());
    }
}
