package io.servicelane.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;

/**
 * The holidays in an iCalendar file (RFC 5545): its all-day events, also those of several days and those that come back
 * by a rule. Events with a time of day are no holidays, nor are those that were called off.
 */
final class FeedDates {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EVENT = 366;
    private static final int MOST = 5000;
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AHEAD = 3;
    private static final long LONGEST_READING_NANOS = Duration.ofSeconds(5).toNanos();

    private final LocalDate first;
    private final LocalDate last;
    private final long begun = System.nanoTime();
    private final SortedMap<LocalDate, String> dates = new TreeMap<>();

    private FeedDates(LocalDate today) {
        first = today.minusYears(YEARS_BEFORE);
        last = today.plusYears(YEARS_AHEAD);
    }

    /**
     * Reads the file.
     *
     * @param today holidays count from a year before it to three years after
     * @throws FeedUnusable when it is no iCalendar file or names no holiday
     */
    static SortedMap<LocalDate, String> read(byte[] file, LocalDate today) {
        var feed = new FeedDates(today);
        try {
            new CalendarBuilder()
                    .build(new ByteArrayInputStream(file))
                    .<VEvent>getComponents(Component.VEVENT)
                    .forEach(feed::add);
        } catch (FeedUnusable told) {
            throw told;
        } catch (IOException | ParserException | RuntimeException unreadable) {
            // what strangers write may trip the parser in any way; one feed must not keep the others from being read
            throw new FeedUnusable("garbage");
        }
        if (feed.dates.isEmpty()) {
            throw new FeedUnusable("empty");
        }
        return feed.dates;
    }

    private void add(VEvent event) {
        var start = event.<Temporal>getStartDate().map(DtStart::getDate).orElse(null);
        if (!(start instanceof LocalDate begins)
                || value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
            return;
        }
        var length = (int) Math.max(1, Math.min(LONGEST_EVENT, length(event, begins)));
        var name = shortened(value(event, Property.SUMMARY));
        var calledOff = dates(event, Property.EXDATE).collect(Collectors.toSet());
        Stream.concat(beginnings(event, begins, length).stream(), dates(event, Property.RDATE))
                .filter(day -> !calledOff.contains(day))
                .forEach(day -> days(day, length, name));
    }

    /** In days; the day an event ends on is no longer part of it. */
    private static long length(VEvent event, LocalDate begins) {
        var end = event.<Temporal>getEndDate(false).map(DtEnd::getDate).orElse(null);
        if (end instanceof LocalDate ends) {
            return ChronoUnit.DAYS.between(begins, ends);
        }
        var lasts = event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                .map(net.fortuna.ical4j.model.property.Duration::getDuration)
                .orElse(Period.ofDays(1));
        return lasts instanceof Period period ? ChronoUnit.DAYS.between(begins, begins.plus(period)) : 1;
    }

    private List<LocalDate> beginnings(VEvent event, LocalDate begins, int length) {
        var rule = event.<RRule<LocalDate>>getProperty(Property.RRULE);
        if (rule.isEmpty()) {
            return List.of(begins);
        }
        if (System.nanoTime() - begun > LONGEST_READING_NANOS) {
            throw new FeedUnusable("rules");
        }
        return rule.get().getRecur().getDates(begins, first.minusDays(length), last);
    }

    private void days(LocalDate begins, int length, String name) {
        for (var day = begins; day.isBefore(begins.plusDays(length)) && dates.size() < MOST; day = day.plusDays(1)) {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                dates.putIfAbsent(day, name);
            }
        }
    }

    private static Stream<LocalDate> dates(VEvent event, String property) {
        return event.<Property>getProperties(property).stream()
                .filter(DateListProperty.class::isInstance)
                .filter(list ->
                        !Value.PERIOD.equals(list.getParameter(Parameter.VALUE).orElse(null)))
                .flatMap(list -> ((DateListProperty<?>) list).getDates().stream())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String shortened(String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }
}
