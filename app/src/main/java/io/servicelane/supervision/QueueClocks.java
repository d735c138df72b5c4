package io.servicelane.supervision;

/**
 * How the open clocks of a queue stand.
 *
 * @param running in time, not yet at risk
 * @param attained of the clocks met in the last 30 days, how many in time
 * @param missed of the clocks met in the last 30 days, how many late
 */
public record QueueClocks(
        String queue, long running, long atRisk, long overdue, long paused, long attained, long missed) {}
