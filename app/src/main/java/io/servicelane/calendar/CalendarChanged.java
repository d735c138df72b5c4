package io.servicelane.calendar;

/**
 * A working calendar changed. Published in the same transaction.
 *
 * @param before what it was, for {@link Calendars#fromSnapshot}
 * @param by user name of who changed it, or {@code desk} for a feed
 */
public record CalendarChanged(String key, String before, String by) {}
