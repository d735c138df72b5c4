package io.servicelane.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a calendar from JSON to the letter and collects everything that is wrong with its form. */
final class CalendarReader {

    static final Map<String, DayOfWeek> DAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY,
            "SAT", DayOfWeek.SATURDAY,
            "SUN", DayOfWeek.SUNDAY);

    private static final Set<String> FIELDS =
            Set.of("zone", "week", "holidays", "exceptions", "country", "subdivision");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?");
    private static final int MOST_DATES = 5000;
    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_SPANS = 48;
    private static final int LONGEST_NAME = 400;

    private final int mostDates;
    private final List<CalendarProblem> problems = new ArrayList<>();

    private CalendarReader(int mostDates) {
        this.mostDates = mostDates;
    }

    /**
     * Reads a definition that people or programs give.
     *
     * @throws CalendarRefused when its form is wrong
     */
    static CalendarDefinition read(@Nullable JsonNode json) {
        return read(json, MOST_DATES);
    }

    /** Reads what the desk wrote itself; the dates of a feed may have come to those that people entered. */
    static CalendarDefinition stored(JsonNode json) {
        return read(json, Integer.MAX_VALUE);
    }

    private static CalendarDefinition read(@Nullable JsonNode json, int mostDates) {
        var reader = new CalendarReader(mostDates);
        var definition = reader.definition(json);
        if (!reader.problems.isEmpty() || definition == null) {
            throw new CalendarRefused(reader.problems);
        }
        return definition;
    }

    private @Nullable CalendarDefinition definition(@Nullable JsonNode json) {
        if (json == null || !json.isObject()) {
            wrong("", "calendar.object");
            return null;
        }
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                wrong(field, "calendar.unknown-field");
            }
        });
        var zone = zone(json.get("zone"));
        var week = week(json.get("week"));
        var holidays = holidays(json.get("holidays"));
        var exceptions = exceptions(json.get("exceptions"));
        var country = text("country", json.get("country"));
        var subdivision = text("subdivision", json.get("subdivision"));
        return zone == null ? null : new CalendarDefinition(zone, week, holidays, exceptions, country, subdivision);
    }

    private @Nullable ZoneId zone(@Nullable JsonNode json) {
        if (json == null || !json.isTextual() || json.asText().isBlank()) {
            wrong("zone", "calendar.zone-missing");
            return null;
        }
        try {
            return ZoneId.of(json.asText().strip());
        } catch (DateTimeException unknown) {
            wrong("zone", "calendar.zone", quoted(json.asText()));
            return null;
        }
    }

    private Map<DayOfWeek, List<Span>> week(@Nullable JsonNode json) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        if (missing(json)) {
            return week;
        }
        if (!json.isObject()) {
            wrong("week", "calendar.week");
            return week;
        }
        json.fields().forEachRemaining(entry -> {
            var field = "week." + entry.getKey();
            var day = DAYS.get(entry.getKey());
            if (day == null) {
                wrong(field, "calendar.day");
            } else {
                week.put(day, spans(field, entry.getValue()));
            }
        });
        return week;
    }

    private SortedMap<LocalDate, String> holidays(@Nullable JsonNode json) {
        var holidays = new TreeMap<LocalDate, String>();
        if (missing(json)) {
            return holidays;
        }
        if (!json.isArray() || json.size() > mostDates) {
            wrong("holidays", "calendar.holidays", mostDates);
            return holidays;
        }
        for (var index = 0; index < json.size(); index++) {
            var field = "holidays[%d]".formatted(index);
            var each = json.get(index);
            var date = date(field, each.isObject() ? each.path("date") : each);
            if (date != null && holidays.put(date, name(field, each)) != null) {
                wrong(field, "calendar.date-twice", date.toString());
            }
        }
        return holidays;
    }

    private String name(String field, JsonNode holiday) {
        holiday.fieldNames().forEachRemaining(each -> {
            if (!each.equals("date") && !each.equals("name")) {
                wrong(field + "." + each, "calendar.holiday-field");
            }
        });
        var name = holiday.path("name");
        if (name.isMissingNode() || name.isNull()) {
            return "";
        }
        if (!name.isTextual() || name.asText().length() > LONGEST_NAME) {
            wrong(field + ".name", "calendar.holiday-name", LONGEST_NAME);
        }
        return name.asText().strip();
    }

    private SortedMap<LocalDate, List<Span>> exceptions(@Nullable JsonNode json) {
        var exceptions = new TreeMap<LocalDate, List<Span>>();
        if (missing(json)) {
            return exceptions;
        }
        if (!json.isObject() || json.size() > mostDates) {
            wrong("exceptions", "calendar.exceptions", mostDates);
            return exceptions;
        }
        json.fields().forEachRemaining(entry -> {
            var field = "exceptions." + entry.getKey();
            var date = date(field, entry.getKey());
            if (date != null) {
                exceptions.put(date, spans(field, entry.getValue()));
            }
        });
        return exceptions;
    }

    private List<Span> spans(String field, JsonNode json) {
        var spans = new ArrayList<Span>();
        if (!json.isArray() || json.size() > MOST_SPANS) {
            wrong(field, "calendar.spans");
            return spans;
        }
        for (var index = 0; index < json.size(); index++) {
            var pair = json.get(index);
            var place = "%s[%d]".formatted(field, index);
            if (!pair.isArray()
                    || pair.size() != 2
                    || !pair.get(0).isTextual()
                    || !pair.get(1).isTextual()) {
                wrong(place, "calendar.span");
                continue;
            }
            var from = time(pair.get(0).asText());
            var to = time(pair.get(1).asText());
            if (from < 0 || from >= Span.DAY || to < 0) {
                wrong(
                        place,
                        "calendar.time",
                        quoted(pair.get(from < 0 || from >= Span.DAY ? 0 : 1).asText()));
            } else if (from == to) {
                wrong(place, "calendar.span-empty");
            } else {
                spans.add(new Span(from, to > from ? to : to + Span.DAY));
            }
        }
        return spans;
    }

    /** Seconds of the day; negative for what is no time. */
    static int time(String text) {
        var read = TIME.matcher(text.strip());
        if (!read.matches()) {
            return -1;
        }
        var seconds = Integer.parseInt(read.group(1)) * 3600
                + Integer.parseInt(read.group(2)) * 60
                + (read.group(3) == null ? 0 : Integer.parseInt(read.group(3)));
        return seconds > Span.DAY ? -1 : seconds;
    }

    private @Nullable LocalDate date(String field, JsonNode json) {
        return date(field, json.isTextual() ? json.asText() : String.valueOf(json));
    }

    private @Nullable LocalDate date(String field, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // told below, with those too far away
        }
        wrong(field, "calendar.date", quoted(text));
        return null;
    }

    private @Nullable String text(String field, @Nullable JsonNode json) {
        if (missing(json)) {
            return null;
        }
        if (!json.isTextual()) {
            wrong(field, "calendar.text");
            return null;
        }
        return json.asText().isBlank() ? null : json.asText().strip();
    }

    /** What somebody gave, as far as it helps to say it again. */
    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean missing(JsonNode json) {
        return json == null || json.isNull();
    }

    private void wrong(String field, String message, Object... arguments) {
        problems.add(CalendarProblem.of(field, message, arguments));
    }
}
