package io.servicelane.sla;

import io.servicelane.process.RuleRow;
import io.servicelane.process.SlaTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a clock was set to, and by which row of {@code slaTargets}.
 *
 * @param budget working time
 * @param warnPercent share of the budget after which it is at risk
 * @param ladder null when nobody is told that it is overdue
 * @param newOnReopen whether a reopening starts again with the whole budget
 * @param inputs what the table was asked, as JSON
 */
record Promise(
        Duration budget,
        String calendar,
        int warnPercent,
        @Nullable String ladder,
        boolean newOnReopen,
        RuleRow hit,
        String inputs) {

    static Promise of(SlaTarget target, String inputs) {
        return new Promise(
                target.budget(),
                target.calendar(),
                target.warnPercent(),
                target.ladder(),
                target.newBudgetOnReopen(),
                target.hit(),
                inputs);
    }

    /** Whether the other promises the same, whichever row said so. */
    boolean same(Promise other) {
        return budget.equals(other.budget)
                && calendar.equals(other.calendar)
                && warnPercent == other.warnPercent
                && java.util.Objects.equals(ladder, other.ladder);
    }

    /** The working time after which it is at risk. */
    Duration warning() {
        return budget.multipliedBy(warnPercent).dividedBy(100);
    }
}
