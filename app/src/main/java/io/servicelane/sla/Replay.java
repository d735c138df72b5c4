package io.servicelane.sla;

import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A running clock's consumed time, counted again from its ledger.
 *
 * @param consumed working time used before {@code runningSince}
 * @param runningSince since when it runs without a stop and by one calendar
 */
record Replay(Duration consumed, Instant runningSince) {

    /** A clock that has never been stopped since it started. */
    static Replay unbroken(Instant startedAt) {
        return new Replay(Duration.ZERO, startedAt);
    }

    /**
     * Walks through the ledger, oldest line first.
     *
     * @param calendars the calendars as they are now, by key
     * @throws IllegalArgumentException when the ledger's clock does not run
     */
    static Replay of(List<LedgerEntry> ledger, Function<String, WorkingCalendar> calendars) {
        var consumed = Duration.ZERO;
        Instant since = null;
        var calendar = "";
        for (var entry : ledger) {
            switch (entry.event()) {
                case STARTED -> {
                    since = entry.at();
                    calendar = entry.calendar();
                }
                case PAUSED, MET, CANCELLED -> {
                    if (since != null) {
                        consumed = consumed.plus(calendars.apply(calendar).between(since, entry.at()));
                    }
                    since = null;
                }
                case RESUMED -> {
                    if (entry.reason().equals(LedgerEntry.REOPENED_ANEW)) {
                        consumed = Duration.ZERO;
                    }
                    since = entry.at();
                }
                case RETARGETED -> {
                    if (!entry.calendar().equals(calendar) && since != null) {
                        consumed = consumed.plus(calendars.apply(calendar).between(since, entry.at()));
                        since = entry.at();
                    }
                    calendar = entry.calendar();
                }
                case BREACHED, RECALENDARED -> {}
            }
        }
        if (since == null) {
            throw new IllegalArgumentException("The ledger's clock does not run");
        }
        return new Replay(consumed, since);
    }
}
