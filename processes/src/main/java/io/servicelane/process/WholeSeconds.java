package io.servicelane.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the engine's columns hold them, in seconds. */
public final class WholeSeconds {

    private WholeSeconds() {}

    /** The moment itself or the next full second: an alarm that rings a moment early would find nothing to do. */
    public static Instant up(Instant moment) {
        var second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(moment) ? second : second.plusSeconds(1);
    }
}
