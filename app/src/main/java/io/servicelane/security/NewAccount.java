package io.servicelane.security;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username lower-case letters, digits, dot, dash and underscore, at most 64
 * @param password in clear; kept only as a hash
 * @param language {@code en} or {@code zh}
 */
public record NewAccount(
        String username,
        String password,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        String language,
        Set<Role> roles) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public NewAccount {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("Not a user name: '%s'".formatted(username));
        }
        roles = Set.copyOf(roles);
    }

    /** Says who, never the password. */
    @Override
    public String toString() {
        return "NewAccount[username=%s, roles=%s]".formatted(username, roles);
    }
}
