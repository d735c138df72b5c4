package io.servicelane.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table {@code slaTargets} promises.
 *
 * @param kind of the clock, upper case: {@code RESPONSE}, {@code RESOLUTION}, or any other the table names
 * @param budget working time, positive
 * @param calendar key of a working calendar
 * @param warnPercent share of the budget after which the clock is at risk, 1 to 100
 * @param ladder key in {@code escalationLadder}; null when nobody is to be told that it is overdue
 * @param newBudgetOnReopen whether a reopened request starts again with the whole budget; else with what was left
 * @param startsByStep whether the clock waits for a step of the model; else it starts when the request is opened
 * @param hit the row that said so
 */
public record SlaTarget(
        String kind,
        Duration budget,
        String calendar,
        int warnPercent,
        @Nullable String ladder,
        boolean newBudgetOnReopen,
        boolean startsByStep,
        RuleRow hit) {}
