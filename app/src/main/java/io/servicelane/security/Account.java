package io.servicelane.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in, or once did.
 *
 * @param username the name they sign in with, lower case
 * @param displayName the name others read
 * @param email address at work; null when not known
 * @param phone number at work in E.164; null when not known
 * @param language BCP 47 tag of the language they read, {@code en} or {@code zh}
 * @param active whether they may sign in
 */
public record Account(
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        String language,
        Set<Role> roles,
        boolean active) {

    /** Whether the account has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
