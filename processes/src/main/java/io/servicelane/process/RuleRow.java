package io.servicelane.process;

/**
 * A row of a decision table that hit.
 *
 * @param decision id of the table
 * @param version of the table at that moment
 * @param row id of the rule
 */
public record RuleRow(String decision, int version, String row) {}
