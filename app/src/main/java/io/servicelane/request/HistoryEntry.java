package io.servicelane.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's history.
 *
 * @param at UTC
 * @param actor user name, {@code customer} or {@code desk}
 * @param what kebab-case key; the sentence is {@code history.<what>} in the message bundles
 * @param detail what the sentence is completed with; null when nothing
 */
public record HistoryEntry(Instant at, String actor, String what, @Nullable String detail) {}
