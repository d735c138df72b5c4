package io.servicelane.process.step;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.SlaSteps;
import io.servicelane.process.WholeSeconds;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates of the alarms in the models. The engine wants one as soon as a process starts, even when none is due. */
@Component("sla")
public class SlaDates implements AskedByModels {

    private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private final SlaSteps desk;

    SlaDates(SlaSteps desk) {
        this.desk = desk;
    }

    /** When the next clock of the request comes to be at risk, in full seconds; the year 3000 while none does. */
    public Date atRisk(DelegateExecution execution) {
        return date(execution, desk::atRiskAt);
    }

    /** When the next clock is overdue or reaches its next level, in full seconds; the year 3000 while none does. */
    public Date overdue(DelegateExecution execution) {
        return date(execution, desk::overdueAt);
    }

    private static Date date(DelegateExecution execution, Function<RequestNumber, Optional<Instant>> ledger) {
        return Date.from(Optional.ofNullable(execution.getProcessBusinessKey())
                .filter(RequestNumber::isOne)
                .map(RequestNumber::new)
                .flatMap(ledger)
                .map(WholeSeconds::up)
                .orElse(NEVER));
    }
}
