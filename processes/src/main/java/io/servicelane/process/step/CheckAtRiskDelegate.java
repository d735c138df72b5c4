package io.servicelane.process.step;

import io.servicelane.process.SlaSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The alarm "at risk" rang: asks the ledger. Sets {@code alarm} and, when it is one, {@code clock}. */
@Component("checkAtRisk")
class CheckAtRiskDelegate implements JavaDelegate {

    private static final Variable<Boolean> ALARM = new Variable<>("alarm", Boolean.class);
    private static final Variable<String> CLOCK = Variable.text("clock");

    private final SlaSteps desk;

    CheckAtRiskDelegate(SlaSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = desk.takeAtRisk(Request.of(execution));
        ALARM.setLocal(execution, clock.isPresent());
        CLOCK.setLocal(execution, clock.orElse(null));
    }
}
