package io.servicelane.process.gate;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.jspecify.annotations.Nullable;

/** Whatever waits for a message or a signal says for which. */
class MessageRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(ReceiveTask.class).stream()
                .filter(task -> !isNamed(task.getMessage()))
                .forEach(task -> findings.add(Code.MESSAGE_NAME, file.name(), task.getId()));
        file.all(MessageEventDefinition.class).stream()
                .filter(definition -> definition.getParentElement() instanceof CatchEvent)
                .filter(definition -> !isNamed(definition.getMessage()))
                .forEach(definition -> findings.add(
                        Code.MESSAGE_NAME, file.name(), ((FlowNode) definition.getParentElement()).getId()));
        file.all(SignalEventDefinition.class).stream()
                .filter(definition -> !isNamed(definition.getSignal()))
                .filter(definition -> definition.getParentElement() instanceof FlowNode)
                .forEach(definition -> findings.add(
                        Code.MESSAGE_NAME, file.name(), ((FlowNode) definition.getParentElement()).getId()));
    }

    private static boolean isNamed(@Nullable Message message) {
        return message != null
                && message.getName() != null
                && !message.getName().isBlank();
    }

    private static boolean isNamed(@Nullable Signal signal) {
        return signal != null && signal.getName() != null && !signal.getName().isBlank();
    }
}
