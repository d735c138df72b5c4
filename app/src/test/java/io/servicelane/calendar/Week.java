package io.servicelane.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A week for tests, written as people write it: {@code "09:00-12:00 13:00-18:00"}. */
final class Week {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Map<LocalDate, List<Span>> exceptions = new HashMap<>();

    private Week(String zone) {
        this.zone = ZoneId.of(zone);
    }

    static Week in(String zone) {
        return new Week(zone);
    }

    /** Nine to twelve and one to six, Monday to Friday. */
    static Week office(String zone) {
        return in(zone).weekdays("09:00-12:00 13:00-18:00");
    }

    Week weekdays(String hours) {
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                on(day, hours);
            }
        }
        return this;
    }

    Week daily(String hours) {
        for (var day : DayOfWeek.values()) {
            on(day, hours);
        }
        return this;
    }

    Week on(DayOfWeek day, String hours) {
        spans.put(day, spans(hours));
        return this;
    }

    Week closed(String... dates) {
        Arrays.stream(dates).map(LocalDate::parse).forEach(holidays::add);
        return this;
    }

    Week except(String date, String hours) {
        exceptions.put(LocalDate.parse(date), spans(hours));
        return this;
    }

    OpeningHours hours() {
        return new OpeningHours(zone, spans, holidays::contains, exceptions);
    }

    WorkingCalendar calendar() {
        return new WeekCalendar("test", hours());
    }

    private static List<Span> spans(String hours) {
        return hours.isEmpty()
                ? List.of()
                : Arrays.stream(hours.split(" ")).map(Week::span).toList();
    }

    private static Span span(String text) {
        var ends = text.split("-");
        var from = CalendarReader.time(ends[0]);
        var to = CalendarReader.time(ends[1]);
        return new Span(from, to > from ? to : to + Span.DAY);
    }
}
