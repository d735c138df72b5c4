package io.servicelane.sla;

import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a clock shows: everything that follows from what is kept of it and its calendar. */
record ClockFace(StoredClock clock, WorkingCalendar calendar) {

    /** The working time used up to that moment. */
    Duration consumed(Instant now) {
        return clock.runningSince() == null
                ? clock.consumed()
                : clock.consumed().plus(calendar.between(clock.runningSince(), now));
    }

    /** When the budget is used up, or was; null while it does not run. */
    @Nullable
    Instant dueAt() {
        if (!runs()) {
            return null;
        }
        return clock.breachedAt() != null ? clock.breachedAt() : derivedDue();
    }

    /** When the budget is used up, whether or not that was noted. */
    Instant derivedDue() {
        return at(clock.promise().budget());
    }

    /** When it comes to be at risk, or did; null while it does not run. */
    @Nullable
    Instant riskAt() {
        return runs() ? at(clock.promise().warning()) : null;
    }

    /** When the alarm "at risk" is to ring; null for never. */
    @Nullable
    Instant riskAlarmAt() {
        return clock.warnedAt() == null ? riskAt() : null;
    }

    /** When the alarm "overdue" is to ring; null for never. */
    @Nullable
    Instant overdueAlarmAt() {
        return clock.breachedAt() == null ? dueAt() : nextLevelAt();
    }

    /** When the next level of the ladder is reached; null when there is none or it does not run. */
    @Nullable
    Instant nextLevelAt() {
        return !runs() || clock.rung().next() == null ? null : at(clock.rung().threshold());
    }

    /** The moment at which that much has been consumed; what was consumed before it last started counts as just then. */
    private Instant at(Duration threshold) {
        var left = threshold.minus(clock.consumed());
        var since = clock.runningSince() == null ? clock.startedAt() : clock.runningSince();
        return left.isNegative() ? since : calendar.add(since, left);
    }

    private boolean runs() {
        return clock.status() == StoredClock.Status.RUNNING;
    }
}
