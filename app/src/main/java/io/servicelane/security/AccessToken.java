package io.servicelane.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token once it has been shown. Times in UTC.
 *
 * @param name what its owner uses it for
 * @param lastUsedAt to the minute; null when it was never used
 */
public record AccessToken(long id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}
