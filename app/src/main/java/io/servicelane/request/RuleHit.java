package io.servicelane.request;

/**
 * The row of a decision table that decided about a request.
 *
 * @param inputs what it was asked, as a JSON object
 */
public record RuleHit(String decision, String row, String inputs) {}
