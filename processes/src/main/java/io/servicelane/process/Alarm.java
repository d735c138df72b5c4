package io.servicelane.process;

import io.servicelane.process.Alarms.AlarmTimes;
import java.time.Instant;
import java.util.Optional;

/** The two sorts of alarm, by the call in their timer's date. */
enum Alarm {
    AT_RISK("sla.atRisk"),
    OVERDUE("sla.overdue");

    private final String call;

    Alarm(String call) {
        this.call = call;
    }

    boolean isAskedBy(String expression) {
        return expression.contains(call + "(");
    }

    /** When this alarm rings, in whole seconds; empty for never. */
    Optional<Instant> in(AlarmTimes times) {
        return Optional.ofNullable(this == AT_RISK ? times.atRisk() : times.overdue())
                .map(WholeSeconds::up);
    }
}
