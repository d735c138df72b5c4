package io.servicelane.process.step;

import io.servicelane.process.SlaSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the clock that waits for this step. Input {@code clock}: its kind, for example {@code VISIT}. */
@Component("startClock")
class StartClockDelegate implements JavaDelegate {

    private static final Variable<String> CLOCK = Variable.text("clock");

    private final SlaSteps desk;

    StartClockDelegate(SlaSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.startClock(Request.of(execution), CLOCK.in(execution));
    }
}
