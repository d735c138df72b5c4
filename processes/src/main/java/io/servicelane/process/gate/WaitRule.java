package io.servicelane.process.gate;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** While a process waits for the customer, the request's clocks rest. */
class WaitRule implements BpmnRule {

    private static final String CUSTOMER = "customer-replied";

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        Stream.concat(
                        file.all(ReceiveTask.class).stream().filter(task -> isCustomer(task.getMessage())),
                        file.all(IntermediateCatchEvent.class).stream().filter(WaitRule::isForCustomer))
                .filter(wait -> !pauses(waiting(file, wait)))
                .forEach(wait -> findings.add(Code.WAIT_WITHOUT_PAUSE, file.name(), wait.getId()));
    }

    private static boolean isForCustomer(IntermediateCatchEvent event) {
        return event.getEventDefinitions().stream()
                .anyMatch(definition ->
                        definition instanceof MessageEventDefinition message && isCustomer(message.getMessage()));
    }

    private static boolean isCustomer(@Nullable Message message) {
        return message != null
                && message.getName() != null
                && CUSTOMER.equals(message.getName().strip());
    }

    private static boolean pauses(FlowNode wait) {
        return BpmnFile.listens(wait, "start", "pauseForCustomer")
                && BpmnFile.listens(wait, "end", "resumeFromCustomer");
    }

    /** Events behind a gateway start only when they happen; it is the gateway that waits. */
    private static FlowNode waiting(BpmnFile file, FlowNode event) {
        return file.arriving(event).stream()
                .map(SequenceFlow::getSource)
                .filter(EventBasedGateway.class::isInstance)
                .findFirst()
                .orElse(event);
    }
}
