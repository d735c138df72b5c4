package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the request cancelled. */
@Component("cancelRequest")
class CancelRequestDelegate implements JavaDelegate {

    private final RequestSteps desk;

    CancelRequestDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.cancel(Request.of(execution));
    }
}
