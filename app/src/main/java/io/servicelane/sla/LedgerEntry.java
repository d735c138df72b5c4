package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a clock's ledger. Times in UTC, durations in working time.
 *
 * @param actor user name, {@code customer} or {@code desk}
 * @param reason kebab-case key; the sentence is {@code sla.reason.<reason>} in the message bundles
 * @param calendar key of the calendar it runs by afterwards
 * @param budget afterwards
 * @param dueBefore null when it did not run before
 * @param dueAfter null when it does not run afterwards
 * @param late how much later than it was due this was noticed; zero but for a breach
 */
public record LedgerEntry(
        Instant at,
        LedgerEvent event,
        String actor,
        String reason,
        String calendar,
        Duration budget,
        Duration consumedBefore,
        Duration consumedAfter,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        Duration late) {

    /** The reason of a reopening that starts again with the whole budget. */
    static final String REOPENED_ANEW = "reopened-new";
}
