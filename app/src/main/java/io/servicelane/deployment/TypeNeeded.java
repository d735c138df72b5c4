package io.servicelane.deployment;

/** The type cannot be withdrawn, because messages that no rule knows become it. */
public class TypeNeeded extends RuntimeException {}
