package io.servicelane.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of a model with all that is known of it. Durations by the calendar on the wall.
 *
 * @param name in the language asked for
 * @param tokens how many requests are there now
 * @param stuck how many of them need an administrator
 * @param visits that ended in the period
 * @param median null when no visit ended
 * @param p90 what nine of ten visits did not exceed; null when no visit ended
 * @param share of the budget of a request's resolution clock consumed in a visit, on average; null when no visit had one
 */
public record StepLine(
        String element,
        String name,
        int tokens,
        int stuck,
        long visits,
        @Nullable Duration median,
        @Nullable Duration p90,
        @Nullable Double share) {

    /** Whether requests pass here without waiting. */
    public boolean isMoment() {
        return median != null && p90 != null && p90.toMillis() < 1000;
    }
}
