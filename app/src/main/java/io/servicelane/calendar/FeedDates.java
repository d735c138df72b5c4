package io.servicelane.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.SortedMap;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;

/**
 * The holidays in an iCalendar file (RFC 5545): its all-day events, also those of several days and those that come back
 * by a rule. Events with a time of day are no holidays.
 */
final class FeedDates {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EVENT = 366;
    private static final int MOST = 5000;
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AHEAD = 3;

    private final LocalDate first;
    private final LocalDate last;
    private final SortedMap<LocalDate, String> dates = new TreeMap<>();

    private FeedDates(LocalDate today) {
        first = today.minusYears(YEARS_BEFORE);
        last = today.plusYears(YEARS_AHEAD);
    }

    /**
     * Reads the file.
     *
     * @param today rules are followed from a year before it to three years after
     * @throws IllegalArgumentException when it is no iCalendar file or names no holiday
     */
    static SortedMap<LocalDate, String> read(byte[] file, LocalDate today) {
        var feed = new FeedDates(today);
        try {
            new CalendarBuilder()
                    .build(new ByteArrayInputStream(file))
                    .<VEvent>getComponents(net.fortuna.ical4j.model.Component.VEVENT)
                    .forEach(feed::add);
        } catch (IOException | ParserException | RuntimeException unreadable) {
            throw new IllegalArgumentException("It is no iCalendar file: " + unreadable.getMessage(), unreadable);
        }
        if (feed.dates.isEmpty()) {
            throw new IllegalArgumentException("It has no all-day events around today");
        }
        return feed.dates;
    }

    private void add(VEvent event) {
        var start = event.<Temporal>getStartDate().map(DtStart::getDate).orElse(null);
        if (!(start instanceof LocalDate begins)) {
            return;
        }
        var days = event.<Temporal>getEndDate(false)
                .map(DtEnd::getDate)
                .filter(LocalDate.class::isInstance)
                .map(end -> ChronoUnit.DAYS.between(begins, (LocalDate) end))
                .orElse(1L);
        var length = (int) Math.max(1, Math.min(LONGEST_EVENT, days));
        var name = event.getProperty(Property.SUMMARY)
                .map(summary -> shortened(summary.getValue()))
                .orElse("");
        event.<RRule<LocalDate>>getProperty(Property.RRULE)
                .ifPresentOrElse(
                        rule -> rule.getRecur()
                                .getDates(begins, first.minusDays(length), last)
                                .forEach(again -> days(again, length, name)),
                        () -> days(begins, length, name));
    }

    private void days(LocalDate begins, int length, String name) {
        for (var day = begins; day.isBefore(begins.plusDays(length)) && dates.size() < MOST; day = day.plusDays(1)) {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                dates.putIfAbsent(day, name);
            }
        }
    }

    private static String shortened(String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }
}
