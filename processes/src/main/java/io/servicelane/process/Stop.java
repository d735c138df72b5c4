package io.servicelane.process;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An element a request came to, once or more often. Times in UTC, durations by the calendar on the wall.
 *
 * @param name in the language asked for
 * @param reached the last time
 * @param total of the visits that are over
 * @param latest of the last visit that is over; null when none is
 * @param by user name of who did it last; null when nobody did
 * @param waiting null when no token is there
 */
public record Stop(
        String element,
        String name,
        Instant reached,
        int visits,
        Duration total,
        @Nullable Duration latest,
        @Nullable String by,
        @Nullable Waiting waiting) {

    /** Whether it is a moment only: nobody could have waited there. */
    public boolean isMoment() {
        return waiting == null && total.compareTo(Duration.ofSeconds(1)) < 0;
    }
}
