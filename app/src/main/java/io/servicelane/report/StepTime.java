package io.servicelane.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a step took, over some days. */
class StepTime {

    private final TimeSpread spread = new TimeSpread();
    private long budgeted;
    private double shares;

    void add(int bucket, long visits, long moreBudgeted, double moreShares) {
        spread.add(bucket, visits);
        budgeted += moreBudgeted;
        shares += moreShares;
    }

    long visits() {
        return spread.visits();
    }

    @Nullable
    Duration quantile(double part) {
        return spread.visits() == 0 ? null : spread.quantile(part);
    }

    /** Of the budget of a request's resolution clock, on average over the visits that had one; null when none had. */
    @Nullable
    Double share() {
        return budgeted == 0 ? null : shares / budgeted;
    }
}
