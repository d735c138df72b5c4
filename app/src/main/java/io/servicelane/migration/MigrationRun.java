package io.servicelane.migration;

import io.servicelane.process.migration.StepMapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A move of running requests from one version of their type to another.
 *
 * @param actor user name of who started it
 * @param requestedAt UTC
 * @param changedAt when its state changed, UTC
 * @param attempted how many requests have been dealt with
 * @param sliceEnd at how many it pauses
 * @param counts requests by what became of them
 */
public record MigrationRun(
        long id,
        String type,
        int from,
        int to,
        List<StepMapping> mappings,
        String actor,
        Instant requestedAt,
        Instant changedAt,
        State state,
        int attempted,
        int sliceEnd,
        Map<MigrationItem.State, Long> counts) {

    /** What it is doing. */
    public enum State {
        /** Requests are being moved. */
        RUNNING,
        /** A slice is done; somebody looks at it and lets it go on. */
        PAUSED,
        /** Somebody stopped it, or too many requests failed. */
        STOPPED,
        /** Nothing is left to move. */
        DONE,
        /** Requests are being moved back. */
        UNDOING,
        /** What could be moved back was moved back. */
        UNDONE
    }

    /** How many requests became that. */
    public long count(MigrationItem.State state) {
        return counts.getOrDefault(state, 0L);
    }

    /** How many requests it is about, without those that could not be moved from the beginning. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - count(MigrationItem.State.NOT_MOVABLE);
    }

    /** Whether something is being done at the moment. */
    public boolean isBusy() {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /** Whether somebody may let it go on. */
    public boolean mayGoOn() {
        return (state == State.PAUSED || state == State.STOPPED) && count(MigrationItem.State.WAITING) > 0;
    }

    /** Whether somebody may have it undone. */
    public boolean mayBeUndone() {
        return !isBusy() && count(MigrationItem.State.MOVED) > 0;
    }
}
