package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a clock. Times in UTC.
 *
 * @param id 0 while it is new
 * @param consumed working time used before {@code runningSince}
 * @param runningSince null while it does not run
 */
record StoredClock(
        long id,
        long request,
        String kind,
        Instant startedAt,
        Promise promise,
        Counted counted,
        Status status,
        Duration consumed,
        @Nullable Instant runningSince,
        @Nullable Instant endedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        Rung rung) {

    /** What it does; that it is overdue is derived. */
    enum Status {
        RUNNING,
        PAUSED,
        MET,
        CANCELLED
    }

    /** A new one that runs from now on. */
    static StoredClock started(long request, String kind, Promise promise, Counted counted, Instant now) {
        return new StoredClock(
                0,
                request,
                kind,
                now,
                promise,
                counted,
                Status.RUNNING,
                Duration.ZERO,
                now,
                null,
                null,
                null,
                Rung.GROUND);
    }

    /** What it is called: one that runs and is overdue is breached. */
    ClockState state() {
        return status == Status.RUNNING && breachedAt != null ? ClockState.BREACHED : ClockState.valueOf(status.name());
    }

    boolean isOpen() {
        return status == Status.RUNNING || status == Status.PAUSED;
    }
}
