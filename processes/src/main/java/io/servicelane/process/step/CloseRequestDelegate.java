package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the request. Input {@code outcome}: a kebab-case word such as {@code repaired}. */
@Component("closeRequest")
class CloseRequestDelegate implements JavaDelegate {

    private static final Variable<String> OUTCOME = Variable.text("outcome");

    private final RequestSteps desk;

    CloseRequestDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(Request.of(execution), OUTCOME.in(execution));
    }
}
