package io.servicelane.process.engine;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the desk when a request's process is over, in the engine's transaction: no request is left without one. */
class RequestEndParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<RequestSteps> desk;

    RequestEndParseListener(ObjectProvider<RequestSteps> desk) {
        this.desk = desk;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (!ModelProperties.value(process, "servicelane.type").isEmpty()) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
        }
    }

    private void ended(DelegateExecution process) {
        var key = process.getProcessBusinessKey();
        if (key != null && RequestNumber.isOne(key)) {
            desk.getObject().ended(new RequestNumber(key), process.getProcessInstanceId(), process.isCanceled());
        }
    }
}
