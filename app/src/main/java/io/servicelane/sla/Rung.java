package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock stands on its escalation ladder. Levels are placed in consumed working time, so that a pause stops
 * the ladder as it stops the clock, and a level once reached stays reached whatever the target becomes.
 *
 * @param level 0 while none has been reached
 * @param reachedAt UTC; null while none has been reached
 * @param consumed where in the working time that level stood
 * @param next how much more working time to the level after it; null when there is none
 */
record Rung(int level, @Nullable Instant reachedAt, Duration consumed, @Nullable Duration next) {

    static final Rung GROUND = new Rung(0, null, Duration.ZERO, null);

    /** The budget is used up: the first level is this much working time away. */
    Rung below(Duration budget, @Nullable Duration first) {
        return level == 0 ? new Rung(0, null, budget, first) : new Rung(level, reachedAt, max(consumed, budget), next);
    }

    Rung climbed(Instant now, @Nullable Duration after) {
        return new Rung(level + 1, now, threshold(), after);
    }

    /** The consumed working time at which the next level is reached. */
    Duration threshold() {
        return next == null ? consumed : consumed.plus(next);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
