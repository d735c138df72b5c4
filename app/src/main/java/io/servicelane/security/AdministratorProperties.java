package io.servicelane.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator that an empty installation starts with.
 *
 * @param password their first password ({@code SERVICELANE_ADMIN_PASSWORD}); null lets the desk invent one
 */
@ConfigurationProperties("servicelane.admin")
record AdministratorProperties(@Nullable String password) {

    @Override
    public String toString() {
        return "AdministratorProperties[]";
    }
}
