package io.servicelane.process;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The alarms in the models: timer start events whose date is {@code ${sla.atRisk(execution)}} or {@code ${sla.overdue(execution)}}. */
@Component
public class Alarms {

    /** Sets the alarms of one request's process in this transaction. */
    public void set(AlarmTimes times) {
        throw new UnsupportedOperationException();
    }

    /** Sets the alarms of many processes in this transaction, in a few statements. */
    public void setAll(Collection<AlarmTimes> times) {
        throw new UnsupportedOperationException();
    }

    /**
     * When a process's alarms ring.
     *
     * @param processInstance the engine's id
     * @param atRisk UTC; null for never: the timer is taken away
     * @param overdue UTC; null for never: the timer is taken away
     */
    public record AlarmTimes(String processInstance, @Nullable Instant atRisk, @Nullable Instant overdue) {}
}
