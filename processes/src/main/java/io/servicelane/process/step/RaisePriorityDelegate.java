package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises the priority of the request by one level. */
@Component("raisePriority")
class RaisePriorityDelegate implements JavaDelegate {

    private final RequestSteps desk;

    RaisePriorityDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.raisePriority(Request.of(execution));
    }
}
