package io.servicelane.security;

/** Somebody can sign in from now on. */
public record AccountCreated(String username) {}
