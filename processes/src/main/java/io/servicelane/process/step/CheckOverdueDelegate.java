package io.servicelane.process.step;

import io.servicelane.process.SlaSteps;
import io.servicelane.process.SlaSteps.Overdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The alarm "overdue" rang: asks the ledger. Sets {@code alarm} and, when it is one, {@code clock} and {@code level}. */
@Component("checkOverdue")
class CheckOverdueDelegate implements JavaDelegate {

    private static final Variable<Boolean> ALARM = new Variable<>("alarm", Boolean.class);
    private static final Variable<String> CLOCK = Variable.text("clock");
    private static final Variable<Integer> LEVEL = new Variable<>("level", Integer.class);

    private final SlaSteps desk;

    CheckOverdueDelegate(SlaSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var overdue = desk.takeOverdue(Request.of(execution));
        ALARM.setLocal(execution, overdue.isPresent());
        CLOCK.setLocal(execution, overdue.map(Overdue::clock).orElse(null));
        LEVEL.setLocal(execution, overdue.map(Overdue::level).orElse(null));
    }
}
