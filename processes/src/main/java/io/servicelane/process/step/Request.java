package io.servicelane.process.step;

import io.servicelane.process.RequestNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which request an execution works for: the one its business key names. */
final class Request {

    private Request() {}

    static RequestNumber of(DelegateExecution execution) {
        return new RequestNumber(execution.getProcessBusinessKey());
    }
}
