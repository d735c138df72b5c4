package io.servicelane.worklist;

import java.util.Map;

/**
 * How much work there is.
 *
 * @param mine taken by the viewer
 * @param queues waiting or taken, by queue; every queue of the viewer is there
 */
public record WorkCounts(long mine, Map<String, Long> queues) {}
