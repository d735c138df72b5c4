package io.servicelane.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The spans of one local year, in seconds since 1970, without gaps between overlapping ones, and their running sum.
 *
 * @param starts beginnings of the spans, rising
 * @param ends their ends, exclusive
 * @param before working nanoseconds of the year before each span, and of the whole year
 */
record WorkingYear(long[] starts, long[] ends, long[] before) {

    private static final long NANOS = 1_000_000_000L;

    /** No offset is more than 18 hours, and no span longer than a day. */
    private static final int MARGIN_DAYS = 3;

    static WorkingYear of(OpeningHours hours, int number) {
        var stretches = stretches(hours.zone(), number);
        var spans = new ArrayList<long[]>();
        for (var day = LocalDate.of(number, 1, 1); day.getYear() == number; day = day.plusDays(1)) {
            lay(hours, day, stretches, spans);
        }
        var begins = endOfYearBefore(hours, number, stretches);
        return of(joined(spans.stream()
                .filter(span -> span[1] > begins)
                .map(span -> new long[] {Math.max(span[0], begins), span[1]})
                .sorted(Comparator.comparingLong(span -> span[0]))
                .toList()));
    }

    private static WorkingYear of(List<long[]> spans) {
        var starts = new long[spans.size()];
        var ends = new long[spans.size()];
        var before = new long[spans.size() + 1];
        for (var index = 0; index < spans.size(); index++) {
            starts[index] = spans.get(index)[0];
            ends[index] = spans.get(index)[1];
            before[index + 1] = before[index] + (ends[index] - starts[index]) * NANOS;
        }
        return new WorkingYear(starts, ends, before);
    }

    /** When the last span of the year before ends: only an exception can reach into this year's first. */
    private static long endOfYearBefore(OpeningHours hours, int number, List<Stretch> stretches) {
        var spans = new ArrayList<long[]>();
        lay(hours, LocalDate.of(number, 1, 1).minusDays(1), stretches, spans);
        return spans.stream().mapToLong(span -> span[1]).max().orElse(Long.MIN_VALUE);
    }

    /** The year, and a little around it, where clocks change. */
    private static List<Stretch> stretches(ZoneId zone, int number) {
        var rules = zone.getRules();
        var stretches = new ArrayList<Stretch>();
        var from = utc(LocalDate.of(number, 1, 1).minusDays(MARGIN_DAYS));
        var until = utc(LocalDate.of(number, 12, 31).plusDays(MARGIN_DAYS + 1L));
        while (from.isBefore(until)) {
            var change = rules.nextTransition(from);
            var next = change == null || change.getInstant().isAfter(until) ? until : change.getInstant();
            stretches.add(new Stretch(
                    from.getEpochSecond(),
                    next.getEpochSecond(),
                    rules.getOffset(from).getTotalSeconds()));
            from = next;
        }
        return stretches;
    }

    private static Instant utc(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Each stretch of constant offset shows its part of the local spans. */
    private static void lay(OpeningHours hours, LocalDate day, List<Stretch> stretches, List<long[]> spans) {
        var midnight = utc(day).getEpochSecond();
        for (var span : hours.on(day)) {
            for (var stretch : stretches) {
                var first = Math.max(midnight + span.from() - stretch.offset(), stretch.from());
                var last = Math.min(midnight + span.to() - stretch.offset(), stretch.until());
                if (first < last) {
                    spans.add(new long[] {first, last});
                }
            }
        }
    }

    private static List<long[]> joined(List<long[]> sorted) {
        var joined = new ArrayList<long[]>();
        for (var span : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span[0] <= last[1]) {
                last[1] = Math.max(last[1], span[1]);
            } else {
                joined.add(span.clone());
            }
        }
        return joined;
    }

    /** When its last span ends, in seconds since 1970; the smallest number when it has none. */
    long end() {
        return ends.length == 0 ? Long.MIN_VALUE : ends[ends.length - 1];
    }

    /** Working nanoseconds of the whole year. */
    long total() {
        return before[before.length - 1];
    }

    /** Working nanoseconds of this year up to the moment. */
    long worked(Instant moment) {
        var second = moment.getEpochSecond();
        var span = lastBegun(second);
        if (span < 0) {
            return 0;
        }
        return second >= ends[span]
                ? before[span + 1]
                : before[span] + (second - starts[span]) * NANOS + moment.getNano();
    }

    boolean isOpen(Instant moment) {
        var second = moment.getEpochSecond();
        var span = lastBegun(second);
        return span >= 0 && second < ends[span];
    }

    /** The first moment by which that much of the year's working time has passed; more than none, at most the total. */
    Instant at(long worked) {
        var index = Arrays.binarySearch(before, worked);
        var span = index >= 0 ? index - 1 : -index - 2;
        return Instant.ofEpochSecond(starts[span]).plusNanos(worked - before[span]);
    }

    private int lastBegun(long second) {
        var index = Arrays.binarySearch(starts, second);
        return index >= 0 ? index : -index - 2;
    }

    /** A time without a change of clocks, in seconds. */
    private record Stretch(long from, long until, int offset) {}
}
