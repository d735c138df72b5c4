package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Plans a call shortly before the agreed {@code slot}. Sets {@code callAt}: ten minutes before it, or now when there is
 * no slot or it is that near already.
 */
@Component("planCall")
class PlanCallDelegate implements JavaDelegate {

    private static final Duration LEAD = Duration.ofMinutes(10);

    private static final Variable<String> SLOT = Variable.text("slot");
    private static final Variable<Date> CALL_AT = new Variable<>("callAt", Date.class);

    private final RequestSteps desk;

    PlanCallDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var now = desk.now();
        var callAt = SLOT.find(execution)
                .map(slot -> moment(slot).minus(LEAD))
                .filter(now::isBefore)
                .orElse(now);
        CALL_AT.set(execution, Date.from(callAt));
    }

    /** A slot without an offset is meant in UTC, the desk's own zone. */
    private static Instant moment(String slot) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(slot, ZonedDateTime::from, LocalDateTime::from);
        return parsed instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(parsed);
    }
}
