package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a request that belongs to this one. Input {@code type}: key of a request type; sets {@code child} to its number. */
@Component("openRequest")
class OpenRequestDelegate implements JavaDelegate {

    private static final Variable<String> TYPE = Variable.text("type");
    private static final Variable<String> CHILD = Variable.text("child");

    private final RequestSteps desk;

    OpenRequestDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var child = desk.openChild(Request.of(execution), TYPE.in(execution));
        CHILD.set(execution, child.value());
    }
}
