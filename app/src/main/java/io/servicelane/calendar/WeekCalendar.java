package io.servicelane.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    private final String key;
    private final OpeningHours hours;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

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

    private Year year(int number) {
        var known = years.get(number);
        if (known == null) {
            known = Year.of(hours, number);
            years.put(number, known);
        }
        return known;
    }

    /** The spans of one year, in seconds since 1970, without gaps between overlapping ones, and their running sum. */
    private record Year(long[] starts, long[] ends, long[] before, long total) {

        private static final long NANOS = 1_000_000_000L;

        static Year of(OpeningHours hours, int number) {
            var spans = new ArrayList<long[]>();
            for (var day = LocalDate.of(number, 1, 1); day.getYear() == number; day = day.plusDays(1)) {
                for (var span : hours.on(day)) {
                    lay(hours.zone(), day, span, spans);
                }
            }
            return of(after(endOfYearBefore(hours, number), joined(spans)));
        }

        /** When the last span of the year before ends: only an exception can reach into this year's first. */
        private static long endOfYearBefore(OpeningHours hours, int number) {
            var lastDay = LocalDate.of(number, 1, 1).minusDays(1);
            var spans = new ArrayList<long[]>();
            hours.on(lastDay).forEach(span -> lay(hours.zone(), lastDay, span, spans));
            return spans.stream().mapToLong(span -> span[1]).max().orElse(Long.MIN_VALUE);
        }

        private static List<long[]> after(long end, List<long[]> spans) {
            return spans.stream()
                    .filter(span -> span[1] > end)
                    .map(span -> new long[] {Math.max(span[0], end), span[1]})
                    .toList();
        }

        private static Year of(List<long[]> spans) {
            var starts = new long[spans.size()];
            var ends = new long[spans.size()];
            var before = new long[spans.size() + 1];
            for (var index = 0; index < spans.size(); index++) {
                starts[index] = spans.get(index)[0];
                ends[index] = spans.get(index)[1];
                before[index + 1] = before[index] + (ends[index] - starts[index]) * NANOS;
            }
            return new Year(starts, ends, before, before[spans.size()]);
        }

        /** Each stretch of constant offset shows its part of the local span. */
        private static void lay(ZoneId zone, LocalDate day, Span span, List<long[]> spans) {
            var start = day.atStartOfDay().plusSeconds(span.from()).toEpochSecond(ZoneOffset.UTC);
            var end = day.atStartOfDay().plusSeconds(span.to()).toEpochSecond(ZoneOffset.UTC);
            var rules = zone.getRules();
            var from = Instant.ofEpochSecond(start).minus(Duration.ofHours(19));
            var until = Instant.ofEpochSecond(end).plus(Duration.ofHours(19));
            while (from.isBefore(until)) {
                var offset = rules.getOffset(from).getTotalSeconds();
                var change = rules.nextTransition(from);
                var next = change == null || change.getInstant().isAfter(until) ? until : change.getInstant();
                var first = Math.max(start - offset, from.getEpochSecond());
                var last = Math.min(end - offset, next.getEpochSecond());
                if (first < last) {
                    spans.add(new long[] {first, last});
                }
                from = next;
            }
        }

        private static List<long[]> joined(List<long[]> spans) {
            var joined = new ArrayList<long[]>();
            spans.sort((one, other) -> Long.compare(one[0], other[0]));
            for (var span : spans) {
                var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last != null && span[0] <= last[1]) {
                    last[1] = Math.max(last[1], span[1]);
                } else {
                    joined.add(span.clone());
                }
            }
            return joined;
        }

        long end() {
            return ends.length == 0 ? Long.MIN_VALUE : ends[ends.length - 1];
        }

        /** Working nanoseconds of this year up to the moment. */
        long worked(Instant moment) {
            var second = moment.getEpochSecond();
            var index = java.util.Arrays.binarySearch(starts, second);
            var span = index >= 0 ? index : -index - 2;
            if (span < 0) {
                return 0;
            }
            if (second >= ends[span]) {
                return before[span + 1];
            }
            return before[span] + (second - starts[span]) * NANOS + moment.getNano();
        }

        boolean isOpen(Instant moment) {
            var second = moment.getEpochSecond();
            var index = java.util.Arrays.binarySearch(starts, second);
            var span = index >= 0 ? index : -index - 2;
            return span >= 0 && second < ends[span];
        }

        /** The first moment by which that much of the year's working time has passed; more than none. */
        Instant at(long worked) {
            var index = java.util.Arrays.binarySearch(before, worked);
            var span = index >= 0 ? index - 1 : -index - 2;
            return Instant.ofEpochSecond(starts[span]).plusNanos(worked - before[span]);
        }
    }
}
