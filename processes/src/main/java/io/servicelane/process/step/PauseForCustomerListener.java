package io.servicelane.process.step;

import io.servicelane.process.RequestStatus;
import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Listens to the start of a wait for the customer: the customer has the next word. */
@Component("pauseForCustomer")
class PauseForCustomerListener implements ExecutionListener {

    private final RequestSteps desk;

    PauseForCustomerListener(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        desk.enter(Request.of(execution), RequestStatus.PENDING_CUSTOMER);
    }
}
