package io.servicelane.process.step;

import io.servicelane.process.WorkSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the open tasks from whoever has them. Input {@code reassignTo}: key of a queue, or {@code own}. */
@Component("reassignRequest")
class ReassignRequestDelegate implements JavaDelegate {

    private static final Variable<String> REASSIGN_TO = Variable.text("reassignTo");

    private final WorkSteps desk;

    ReassignRequestDelegate(WorkSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.reassign(Request.of(execution), REASSIGN_TO.in(execution));
    }
}
