package io.servicelane.process.step;

import io.servicelane.process.MessageSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to the customer. Input {@code template}: key of a message template. */
@Component("tellCustomer")
class TellCustomerDelegate implements JavaDelegate {

    private static final Variable<String> TEMPLATE = Variable.text("template");

    private final MessageSteps messages;

    TellCustomerDelegate(MessageSteps messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.tellCustomer(Request.of(execution), TEMPLATE.in(execution));
    }
}
