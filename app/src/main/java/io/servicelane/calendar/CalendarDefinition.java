package io.servicelane.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people enter about a calendar.
 *
 * @param week spans by weekday; a day that is missing is closed
 * @param holidays own holidays with their names
 * @param exceptions spans of single dates, instead of the week's and also on holidays; without spans the day is closed
 * @param country ISO 3166 code, lower case, whose public holidays are closed; null for none
 * @param subdivision of the country, as jollyday names it, for example {@code by}; null for the whole country
 */
public record CalendarDefinition(
        ZoneId zone,
        Map<DayOfWeek, List<Span>> week,
        SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, List<Span>> exceptions,
        @Nullable String country,
        @Nullable String subdivision) {

    OpeningHours hours(PublicHolidays publicHolidays) {
        var closed = publicHolidays.of(country, subdivision);
        return new OpeningHours(zone, week, day -> holidays.containsKey(day) || closed.test(day), exceptions);
    }

    /** The same with more holidays, for example those of a feed. */
    CalendarDefinition and(Map<LocalDate, String> more) {
        var all = new TreeMap<>(more);
        all.putAll(holidays);
        return new CalendarDefinition(zone, week, all, exceptions, country, subdivision);
    }
}
