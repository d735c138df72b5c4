package io.servicelane.supervision;

/**
 * How often a kind of clock was met in time, for one type of request in one period.
 *
 * @param kind for example {@code RESPONSE}
 * @param attained met in time
 * @param missed met late
 */
public record Attainment(String type, String kind, long attained, long missed) {}
