package io.servicelane.process.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a task or a listener runs is a step of the palette. */
class StepRule implements BpmnRule {

    private static final Set<String> RUNNING = Set.of("serviceTask", "sendTask", "businessRuleTask", "task");
    private static final Set<String> RUNS = Set.of("class", "delegateExpression", "expression");

    private final Palette palette;

    StepRule(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var element : file.elements()) {
            if (BpmnFile.isCamunda(element, "executionListener")) {
                checkListener(file, element, findings);
                delegate(element.getAttribute("delegateExpression")).ifPresent(text -> {
                    if (Palette.named(text).filter(palette::isListener).isEmpty()) {
                        refuse(file, element, text, true, findings);
                    }
                });
                delegate(element.getAttribute("expression"))
                        .ifPresent(text -> checkCall(file, element, text, findings));
            } else if (BpmnFile.isSemantic(element) && !element.getLocalName().equals("taskListener")) {
                checkTask(file, element, findings);
            }
        }
    }

    private static void checkListener(BpmnFile file, Element listener, Findings findings) {
        var onFlow = listener.getParentNode().getParentNode().getLocalName().equals("sequenceFlow");
        var events = onFlow ? Set.of("take") : Set.of("start", "end");
        var runs = RUNS.stream()
                        .anyMatch(attribute -> !listener.getAttribute(attribute).isBlank())
                || listener.getElementsByTagNameNS(BpmnFile.CAMUNDA, "script").getLength() > 0;
        if (!events.contains(listener.getAttribute("event")) || !runs) {
            findings.add(
                    Code.LISTENER,
                    file.name(),
                    BpmnFile.element(listener),
                    onFlow ? "take" : new Said("start or end", "start 或 end"));
        }
    }

    private void checkTask(BpmnFile file, Element element, Findings findings) {
        delegate(BpmnFile.camunda(element, "delegateExpression")).ifPresent(text -> {
            if (Palette.named(text).filter(palette::isStep).isEmpty()) {
                refuse(file, element, text, false, findings);
            }
        });
        delegate(BpmnFile.camunda(element, "expression")).ifPresent(text -> checkCall(file, element, text, findings));
        if (BpmnFile.isBpmn(element, RUNNING)
                && Stream.of("delegateExpression", "expression", "class", "type", "decisionRef")
                        .allMatch(attribute ->
                                BpmnFile.camunda(element, attribute).isEmpty())
                && element.getElementsByTagNameNS(BpmnFile.CAMUNDA, "connector").getLength() == 0) {
            findings.add(
                    element.getLocalName().equals("businessRuleTask") ? Code.NO_DECISION_REF : Code.NO_IMPLEMENTATION,
                    file.name(),
                    BpmnFile.element(element));
        }
    }

    /** An expression that is run for what it does must call a bean, otherwise it does nothing. */
    private void checkCall(BpmnFile file, Element element, String text, Findings findings) {
        try {
            if (Juel.read(text).members().stream()
                    .noneMatch(member -> palette.names().contains(member.of()) && member.inputs() >= 0)) {
                refuse(file, element, text, false, findings);
            }
        } catch (Juel.NoExpression saidElsewhere) {
            // the rule of expressions says it, and why
        }
    }

    private void refuse(BpmnFile file, Element element, String text, boolean listener, Findings findings) {
        findings.add(Code.UNKNOWN_DELEGATE, file.name(), BpmnFile.element(element), text, palette.offer(listener));
    }

    private static Optional<String> delegate(String text) {
        return Optional.of(text.strip()).filter(written -> !written.isEmpty());
    }
}
