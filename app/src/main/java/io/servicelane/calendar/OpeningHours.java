package io.servicelane.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a calendar is made of.
 *
 * @param week spans by weekday; a day that is missing is closed
 * @param closed whether a date is a holiday
 * @param exceptions spans of single dates, instead of the week's and also on holidays
 */
record OpeningHours(
        ZoneId zone,
        Map<DayOfWeek, List<Span>> week,
        Predicate<LocalDate> closed,
        Map<LocalDate, List<Span>> exceptions) {

    List<Span> on(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return closed.test(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
