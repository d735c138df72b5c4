package io.servicelane.process.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a request type.
 *
 * @param type key of the type
 * @param definition the engine's id of it
 * @param tag the name its analyst gave the version; null when none
 * @param deployedAt UTC
 * @param running how many requests run on it
 */
public record TypeVersion(
        String type, int version, String definition, @Nullable String tag, Instant deployedAt, long running) {}
