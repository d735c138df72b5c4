package io.servicelane.customer;

/**
 * A customer in one line.
 *
 * @param language {@code en} or {@code zh}: the language we write in
 * @param provisional nobody has confirmed yet who it is
 */
public record CustomerSummary(long id, String name, Tier tier, String language, boolean provisional) {}
