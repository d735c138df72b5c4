package io.servicelane.sla;

import io.servicelane.process.RuleRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as people see it. Times in UTC, durations in working time.
 *
 * @param kind for example {@code RESPONSE}
 * @param consumed used up to now, to the second
 * @param left of the budget; negative when it is overdue
 * @param calendar key of the calendar it runs by
 * @param due null while it does not run
 * @param risk from when it is at risk; null while it does not run
 * @param endedAt when it was met or cancelled; null while it is open
 * @param warnedAt when people were told that it is at risk; null when they were not
 * @param breachedAt when the budget was used up; null when it was not
 * @param level of the escalation ladder reached; 0 for none
 * @param hit the row that promised it, with what the table was asked as JSON
 * @param ledger oldest first
 */
public record ClockDetails(
        String kind,
        ClockState state,
        Duration budget,
        Duration consumed,
        Duration left,
        String calendar,
        @Nullable Instant due,
        @Nullable Instant risk,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int level,
        @Nullable Instant levelAt,
        RuleRow hit,
        String inputs,
        List<LedgerEntry> ledger) {

    /** Whether it was met in time; false while it is open. */
    public boolean attained() {
        return state == ClockState.MET && breachedAt == null;
    }

    /** Whether it runs and is at risk at that moment, but not yet overdue. */
    public boolean atRisk(Instant now) {
        return state == ClockState.RUNNING && risk != null && !risk.isAfter(now);
    }
}
