package io.servicelane.calendar;

/** Somebody who needs calendars: asked before one is deleted. */
public interface CalendarUse {

    /** Whether the calendar is needed. */
    boolean needs(String calendar);
}
