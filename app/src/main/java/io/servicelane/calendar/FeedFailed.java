package io.servicelane.calendar;

/**
 * A calendar's feed could not be read; its last good dates stay. Published in a transaction.
 *
 * @param problem why: key in the message bundles
 */
public record FeedFailed(String calendar, String problem) {}
