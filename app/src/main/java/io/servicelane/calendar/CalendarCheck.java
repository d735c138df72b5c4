package io.servicelane.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a calendar must make sense of, beyond its form. */
@Component
class CalendarCheck {

    private final PublicHolidays publicHolidays;

    CalendarCheck(PublicHolidays publicHolidays) {
        this.publicHolidays = publicHolidays;
    }

    /** What is wrong with spans and places; the same for stored and inline calendars. */
    List<CalendarProblem> of(CalendarDefinition definition) {
        var problems = new ArrayList<CalendarProblem>();
        for (var day : DayOfWeek.values()) {
            var name = "week." + day.name().substring(0, 3);
            overlapping(name, definition.week().getOrDefault(day, List.of()), problems);
        }
        for (var day : DayOfWeek.values()) {
            overnight(day, definition, problems);
        }
        definition.exceptions().forEach((date, spans) -> overlapping("exceptions." + date, spans, problems));
        place(definition, problems);
        return problems;
    }

    /** Besides, a calendar that is to be used must have working time in the year to come. */
    List<CalendarProblem> usable(CalendarDefinition definition, Instant now) {
        var problems = of(definition);
        if (problems.isEmpty()) {
            var calendar = new WeekCalendar("", definition.hours(publicHolidays));
            var inAYear = now.atZone(definition.zone()).plusYears(1).toInstant();
            if (calendar.between(now, inAYear).isZero()) {
                problems.add(CalendarProblem.of("week", "calendar.never-open"));
            }
        }
        return problems;
    }

    private static void overlapping(String field, List<Span> spans, List<CalendarProblem> problems) {
        var sorted = IntStream.range(0, spans.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> spans.get(index).from()))
                .toList();
        var longest = sorted.isEmpty() ? null : spans.get(sorted.get(0));
        for (var index = 1; index < sorted.size(); index++) {
            var earlier = longest;
            var later = spans.get(sorted.get(index));
            longest = later.to() > earlier.to() ? later : earlier;
            if (later.from() < earlier.to()) {
                problems.add(CalendarProblem.of(
                        "%s[%d]".formatted(field, sorted.get(index)),
                        "calendar.overlap",
                        later.fromText() + "–" + later.toText(),
                        earlier.fromText() + "–" + earlier.toText()));
            }
        }
    }

    /** A span that crosses midnight may meet the next day's first. */
    private static void overnight(DayOfWeek day, CalendarDefinition definition, List<CalendarProblem> problems) {
        var next = definition.week().getOrDefault(day.plus(1), List.of());
        var spans = definition.week().getOrDefault(day, List.of());
        for (var index = 0; index < spans.size(); index++) {
            var span = spans.get(index);
            for (var other : next) {
                if (span.to() - Span.DAY > other.from()) {
                    problems.add(CalendarProblem.of(
                            "week.%s[%d]".formatted(day.name().substring(0, 3), index),
                            "calendar.overlap-next-day",
                            span.fromText() + "–" + span.toText(),
                            other.fromText() + "–" + other.toText()));
                }
            }
        }
    }

    private void place(CalendarDefinition definition, List<CalendarProblem> problems) {
        var country = definition.country();
        if (country == null) {
            if (definition.subdivision() != null) {
                problems.add(CalendarProblem.of("subdivision", "calendar.subdivision-alone"));
            }
        } else if (!publicHolidays.countries().contains(country)) {
            problems.add(CalendarProblem.of("country", "calendar.country", country));
        } else if (definition.subdivision() != null
                && !publicHolidays.subdivisions(country, Locale.ENGLISH).containsKey(definition.subdivision())) {
            problems.add(CalendarProblem.of("subdivision", "calendar.subdivision", definition.subdivision(), country));
        }
    }

    WorkingCalendar calendar(String key, CalendarDefinition definition) {
        return new WeekCalendar(key, definition.hours(publicHolidays));
    }

    OpeningHours hours(CalendarDefinition definition) {
        return definition.hours(publicHolidays);
    }

    String holidayOn(CalendarDefinition definition, LocalDate day, Locale language) {
        var own = definition.holidays().get(day);
        if (own != null || definition.country() == null) {
            return own == null ? "" : own;
        }
        return publicHolidays
                .ofYear(definition.country(), definition.subdivision(), day.getYear(), language)
                .getOrDefault(day, "");
    }
}
