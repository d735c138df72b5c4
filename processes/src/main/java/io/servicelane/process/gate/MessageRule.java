package io.servicelane.process.gate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** What the desk tells its processes. */
    private static final Set<String> SENT = Set.of("customer-replied", "attention-needed", "request-cancelled");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(ReceiveTask.class).forEach(task -> checkSpelling(file, task.getId(), task.getMessage(), findings));
        file.all(MessageEventDefinition.class).stream()
                .filter(definition -> definition.getParentElement() instanceof CatchEvent)
                .forEach(definition -> checkSpelling(
                        file, ((CatchEvent) definition.getParentElement()).getId(), definition.getMessage(), findings));
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

    /** A message that is nearly one that the desk sends is meant to be that one, and would never come. */
    private static void checkSpelling(BpmnFile file, String element, @Nullable Message message, Findings findings) {
        if (!isNamed(message) || SENT.contains(message.getName())) {
            return;
        }
        SENT.stream()
                .filter(sent -> isNearly(sent, message.getName()))
                .findFirst()
                .ifPresent(sent -> findings.add(Code.UNKNOWN_MESSAGE, file.name(), element, message.getName(), sent));
    }

    private static boolean isNearly(String sent, String written) {
        var plain = written.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-").strip();
        return changes(sent, plain) <= 2 || sent.replace("-", "").equals(plain.replace("-", ""));
    }

    /** How many letters must be changed, left out or added. */
    private static int changes(String from, String to) {
        var row = IntStream.rangeClosed(0, to.length()).toArray();
        for (var at = 1; at <= from.length(); at++) {
            var before = row.clone();
            row[0] = at;
            for (var to1 = 1; to1 <= to.length(); to1++) {
                var same = from.charAt(at - 1) == to.charAt(to1 - 1) ? 0 : 1;
                row[to1] = Math.min(Math.min(before[to1], row[to1 - 1]) + 1, before[to1 - 1] + same);
            }
        }
        return row[to.length()];
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
