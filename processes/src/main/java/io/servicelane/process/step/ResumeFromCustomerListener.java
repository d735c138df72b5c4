package io.servicelane.process.step;

import io.servicelane.process.RequestStatus;
import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Listens to the end of a wait for the customer: the desk has the next word again. */
@Component("resumeFromCustomer")
class ResumeFromCustomerListener implements ExecutionListener {

    private final RequestSteps desk;

    ResumeFromCustomerListener(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        desk.enter(Request.of(execution), RequestStatus.IN_PROGRESS);
    }
}
