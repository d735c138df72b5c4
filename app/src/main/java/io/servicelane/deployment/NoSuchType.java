package io.servicelane.deployment;

/** No deployed process with that key is a request type. */
public class NoSuchType extends RuntimeException {}
