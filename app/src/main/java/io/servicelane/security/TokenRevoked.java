package io.servicelane.security;

/** A token is no longer good. */
public record TokenRevoked(String username, String name) {}
