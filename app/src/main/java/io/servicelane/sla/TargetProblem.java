package io.servicelane.sla;

/**
 * The analysts' tables could not be followed for a request. Published in the same transaction.
 *
 * @param problem what is wrong, in words, naming table, row and field
 */
public record TargetProblem(String problem) {}
