package io.servicelane.security;

/** The password cannot be used: it is blank, or longer than the 72 bytes that BCrypt looks at. */
public class UnfitPassword extends RuntimeException {

    UnfitPassword() {
        super("A password is not blank and has at most 72 bytes");
    }
}
