package io.servicelane.report;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How lengths of time are spread. They are counted in buckets, the first for what is under a second, then four for each
 * doubling: any quantile is right to a tenth or so, a year needs a hundred buckets, and two spreads are added by adding.
 */
final class TimeSpread {

    private static final int A_DOUBLING = 4;
    private static final int LAST = 1 + 31 * A_DOUBLING; // 68 years

    private final Map<Integer, Long> counts = new TreeMap<>();
    private long visits;

    /** The bucket of that length. */
    static int bucket(Duration length) {
        if (length.toMillis() < 1000) {
            return 0;
        }
        var doublings = Math.log(length.toMillis() / 1000d) / Math.log(2);
        return Math.min(LAST, 1 + (int) Math.floor(A_DOUBLING * doublings + 1e-9));
    }

    void add(int bucket, long more) {
        counts.merge(bucket, more, Long::sum);
        visits += more;
    }

    long visits() {
        return visits;
    }

    /**
     * The length that this part of the visits did not exceed.
     *
     * @param part 0.5 for the median
     * @throws IllegalStateException when nothing was counted
     */
    Duration quantile(double part) {
        var rank = Math.max(1, (long) Math.ceil(part * visits));
        var before = 0L;
        for (var entry : counts.entrySet()) {
            if (before + entry.getValue() >= rank) {
                return within(entry.getKey(), (rank - before - 0.5) / entry.getValue());
            }
            before += entry.getValue();
        }
        throw new IllegalStateException("Nothing was counted");
    }

    /** A place in a bucket; they grow by the same factor from edge to edge. */
    private static Duration within(int bucket, double place) {
        var seconds = bucket == 0 ? place : Math.pow(2, (bucket - 1 + place) / A_DOUBLING);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
