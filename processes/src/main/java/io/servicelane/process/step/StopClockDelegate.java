package io.servicelane.process.step;

import io.servicelane.process.SlaSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What a clock was for has been done: stops it. Input {@code clock}: its kind, for example {@code VISIT}. */
@Component("stopClock")
class StopClockDelegate implements JavaDelegate {

    private static final Variable<String> CLOCK = Variable.text("clock");

    private final SlaSteps desk;

    StopClockDelegate(SlaSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.stopClock(Request.of(execution), CLOCK.in(execution));
    }
}
