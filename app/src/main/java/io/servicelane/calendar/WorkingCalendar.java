package io.servicelane.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When work is done, and the arithmetic of working time. Immutable. */
public interface WorkingCalendar {

    /** The calendar's key; {@code inline} for one that is not stored. */
    String key();

    /** The zone its spans are meant in. */
    ZoneId zone();

    /**
     * The moment at which that much working time has passed since the start.
     *
     * @param budget not negative; zero gives the start itself
     * @throws IllegalArgumentException when the budget is negative, or the calendar has not that much working time
     */
    Instant add(Instant start, Duration budget);

    /** The working time from one moment to another; zero when the second is not later. */
    Duration between(Instant from, Instant to);

    /** Whether the moment is working time. */
    boolean isOpen(Instant moment);

    /** The moment itself while it is working time, else the beginning of the next span. */
    Instant nextOpening(Instant moment);
}
