package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a request that ends next: the running one that is due first; only while none runs, the paused one with
 * the least left.
 *
 * @param kind for example {@code RESOLUTION}
 * @param running whether it runs; else it is paused
 * @param due UTC; null while it is paused
 * @param risk from when it is at risk, UTC; null while it is paused
 * @param calendar key of the calendar it runs by
 * @param left working time left when it was paused; null while it runs
 */
public record NearestClock(
        String kind,
        boolean running,
        @Nullable Instant due,
        @Nullable Instant risk,
        String calendar,
        @Nullable Duration left) {

    static @Nullable NearestClock of(Iterable<ServiceClock> clocks, Instant now) {
        NearestClock nearest = null;
        for (var clock : clocks) {
            if (clock.isOpen()) {
                var candidate = of(clock, now);
                if (nearest == null || candidate.isNearerThan(nearest)) {
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    private static NearestClock of(ServiceClock clock, Instant now) {
        var running = clock.face().dueAt() != null;
        return new NearestClock(
                clock.kind(),
                running,
                clock.face().dueAt(),
                clock.face().riskAt(),
                clock.promise().calendar(),
                running ? null : clock.promise().budget().minus(clock.face().consumed(now)));
    }

    private boolean isNearerThan(NearestClock other) {
        if (due != null && other.due != null) {
            return due.isBefore(other.due);
        }
        if (left != null && other.left != null) {
            return left.compareTo(other.left) < 0;
        }
        return running;
    }
}
