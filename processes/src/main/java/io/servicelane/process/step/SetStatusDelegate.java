package io.servicelane.process.step;

import io.servicelane.process.RequestStatus;
import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the request to a status. Input {@code status}: a {@link RequestStatus}. */
@Component("setStatus")
class SetStatusDelegate implements JavaDelegate {

    private static final Variable<String> STATUS = Variable.text("status");

    private final RequestSteps desk;

    SetStatusDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.enter(Request.of(execution), RequestStatus.valueOf(STATUS.in(execution)));
    }
}
