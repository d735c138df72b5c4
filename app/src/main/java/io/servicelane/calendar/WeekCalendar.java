package io.servicelane.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working time by the clock on the wall: a moment is working time when the zone's local time lies in a span of its day.
 * Where clocks go back inside a span, that hour counts twice; a span that begins in an hour that is skipped begins at
 * the jump. Each year is laid out once, with running sums, so that a budget over ten years is a few binary searches.
 */
final class WeekCalendar implements WorkingCalendar {

    /** A calendar that has one hour a week needs three lifetimes for the longest budget; longer is a mistake. */
    private static final int MOST_YEARS = 400;

    private static final Duration MOST_TIME = Duration.ofDays(366L * MOST_YEARS);

    /** Clocks need a few years around now; somebody who tries a calendar over centuries must not fill the memory. */
    private static final int MOST_KEPT = 60;

    private final String key;
    private final OpeningHours hours;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    WeekCalendar(String key, OpeningHours hours) {
        this.key = key;
        this.hours = hours;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public ZoneId zone() {
        return hours.zone();
    }

    @Override
    public Instant add(Instant start, Duration budget) {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("A budget of working time cannot be negative");
        }
        if (budget.isZero()) {
            return start;
        }
        if (budget.compareTo(MOST_TIME) > 0) {
            throw tooMuch();
        }
        var first = yearOf(start);
        var left = budget.plusNanos(year(first).worked(start));
        for (var number = first; number < first + MOST_YEARS; number++) {
            var year = year(number);
            if (left.compareTo(Duration.ofNanos(year.total())) <= 0) {
                return year.at(left.toNanos());
            }
            left = left.minusNanos(year.total());
        }
        throw tooMuch();
    }

    private static IllegalArgumentException tooMuch() {
        return new IllegalArgumentException("The calendar has not that much working time");
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var first = yearOf(from);
        var last = yearOf(to);
        var sum = Duration.ofNanos(year(last).worked(to)).minusNanos(year(first).worked(from));
        for (var number = first; number < last; number++) {
            sum = sum.plusNanos(year(number).total());
        }
        return sum;
    }

    @Override
    public boolean isOpen(Instant moment) {
        return year(yearOf(moment)).isOpen(moment);
    }

    @Override
    public Instant nextOpening(Instant moment) {
        return isOpen(moment) ? moment : add(moment, Duration.ofNanos(1)).minusNanos(1);
    }

    /** The year whose layout holds the moment: a span that crosses New Year belongs to the year it starts in. */
    private int yearOf(Instant moment) {
        var number = moment.atZone(hours.zone()).getYear();
        return moment.getEpochSecond() < year(number - 1).end() ? number - 1 : number;
    }

    private WorkingYear year(int number) {
        var known = years.get(number);
        if (known == null) {
            if (years.size() >= MOST_KEPT) {
                years.clear();
            }
            known = WorkingYear.of(hours, number);
            years.put(number, known);
        }
        return known;
    }
}
