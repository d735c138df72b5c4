package io.servicelane.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Calendars for tests: nine to twelve and one to six on weekdays, in two zones; and around the clock. */
public final class OfficeHours {

    private static final List<Span> DAY = List.of(new Span(9 * 3600, 12 * 3600), new Span(13 * 3600, 18 * 3600));

    public static final WorkingCalendar SHANGHAI = office("standard", "Asia/Shanghai", day -> false);
    public static final WorkingCalendar BERLIN = office("berlin", "Europe/Berlin", day -> false);
    public static final WorkingCalendar ALWAYS = new WeekCalendar(
            "always",
            new OpeningHours(
                    ZoneId.of("UTC"),
                    EnumSet.allOf(DayOfWeek.class).stream()
                            .collect(Collectors.toMap(day -> day, day -> List.of(new Span(0, 24 * 3600)))),
                    day -> false,
                    Map.of()));

    private OfficeHours() {}

    /** The same hours with a holiday more. */
    public static WorkingCalendar closedOn(WorkingCalendar office, LocalDate holiday) {
        return office(office.key(), office.zone().getId(), holiday::equals);
    }

    private static WorkingCalendar office(String key, String zone, Predicate<LocalDate> closed) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> DAY));
        return new WeekCalendar(key, new OpeningHours(ZoneId.of(zone), week, closed, Map.of()));
    }
}
