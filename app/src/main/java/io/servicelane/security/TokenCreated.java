package io.servicelane.security;

/** Programs can come in with one more token. */
public record TokenCreated(String username, String name) {}
