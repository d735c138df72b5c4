package io.servicelane.process;

import java.util.List;

/**
 * What {@code slaTargets} says about one request.
 *
 * @param targets at most one of each kind: the first row that fits
 * @param problems rows that fit but cannot be used (a budget that is no duration or not positive), in words
 */
public record SlaTargets(List<SlaTarget> targets, List<String> problems) {}
