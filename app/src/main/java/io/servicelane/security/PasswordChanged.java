package io.servicelane.security;

/** The old password is no longer good. */
public record PasswordChanged(String username) {}
