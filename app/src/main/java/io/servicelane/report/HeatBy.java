package io.servicelane.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** By what steps are coloured. Five fixed levels, so that two periods, versions and types can be held side by side. */
public enum HeatBy {
    /** The median time a visit takes: under 5 minutes, half an hour, 4 hours, a day, or longer. */
    TIME(List.of(300d, 1800d, 14400d, 86400d)) {
        @Override
        Optional<Double> value(StepLine step) {
            return Optional.ofNullable(step.median()).map(median -> median.toMillis() / 1000d);
        }
    },
    /** The share of the resolution budget a visit consumes on average: under 2 %, 10 %, 25 %, 50 %, or more. */
    SLA(List.of(0.02, 0.1, 0.25, 0.5)) {
        @Override
        Optional<Double> value(StepLine step) {
            return Optional.ofNullable(step.share());
        }
    };

    private final List<Double> limits;

    HeatBy(List<Double> limits) {
        this.limits = limits;
    }

    abstract Optional<Double> value(StepLine step);

    /** Where one level ends and the next begins: seconds, or a share of 1. */
    public List<Double> limits() {
        return limits;
    }

    /** From 1 to 5; 0 where nothing is known or nobody waits. */
    public int level(StepLine step) {
        return step.isMoment()
                ? 0
                : value(step)
                        .map(value -> 1
                                + (int) limits.stream()
                                        .filter(limit -> value >= limit)
                                        .count())
                        .orElse(0);
    }

    /** The hottest first; what nothing is known of by name. */
    Comparator<StepLine> hottestFirst() {
        return Comparator.comparing((StepLine step) -> value(step).orElse(-1d))
                .reversed()
                .thenComparing(StepLine::name)
                .thenComparing(StepLine::element);
    }
}
