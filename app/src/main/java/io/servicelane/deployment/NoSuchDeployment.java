package io.servicelane.deployment;

/** There is no deployment with that number on record, or its files are gone. */
public class NoSuchDeployment extends RuntimeException {}
