package io.servicelane.migration;

import io.servicelane.sla.ClockStand;
import java.util.List;

/**
 * What a move must leave as it is.
 *
 * @param clocks oldest first
 * @param variables names of what its process knows, sorted
 */
public record Stand(List<ClockStand> clocks, List<String> variables) {}
