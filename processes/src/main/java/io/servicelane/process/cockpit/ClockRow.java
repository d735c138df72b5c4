package io.servicelane.process.cockpit;

import io.servicelane.process.ClockBoard;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock as Cockpit's own JSON can write it: it knows neither durations nor instants.
 *
 * @param budgetSeconds working time
 * @param usedSeconds working time used up to now; more than the budget when it is overdue
 * @param due ISO 8601 in UTC; null while the clock does not run
 */
record ClockRow(
        String request,
        String kind,
        String state,
        long budgetSeconds,
        long usedSeconds,
        String calendar,
        @Nullable String due,
        int level) {

    static ClockRow of(ClockBoard.ClockLine clock) {
        return new ClockRow(
                clock.request(),
                clock.kind(),
                clock.state(),
                clock.budget().toSeconds(),
                clock.consumed().toSeconds(),
                clock.calendar(),
                Optional.ofNullable(clock.due()).map(Instant::toString).orElse(null),
                clock.level());
    }
}
