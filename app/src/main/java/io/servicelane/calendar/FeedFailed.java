package io.servicelane.calendar;

/**
 * A calendar's feed could not be read; its last good dates stay. Published in a transaction.
 *
 * @param problem why, in words for administrators
 */
public record FeedFailed(String calendar, String problem) {}
