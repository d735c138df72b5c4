package io.servicelane.process.gate;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.w3c.dom.Element;

/** An event says what it waits for, or what it throws. */
class EventRule implements BpmnRule {

    private static final Set<String> UNSUPPORTED =
            Set.of("adHocSubProcess", "complexGateway", "callChoreography", "choreographyTask");
    private static final Set<String> CODED = Set.of("errorEventDefinition", "escalationEventDefinition");
    private static final Set<String> THROWING = Set.of("endEvent", "intermediateThrowEvent");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(Event.class).stream()
                .filter(event -> event instanceof BoundaryEvent || event instanceof IntermediateCatchEvent)
                .filter(event ->
                        event.getChildElementsByType(EventDefinition.class).isEmpty())
                .forEach(event -> findings.add(Code.NO_EVENT, file.name(), event.getId()));
        file.all(BoundaryEvent.class).stream()
                .filter(event -> !isAttached(file, event))
                .forEach(event -> findings.add(Code.BOUNDARY, file.name(), event.getId()));
        file.all(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getParentElement() instanceof Event)
                .forEach(timer -> checkTimer(file, timer, findings));
        file.all(MessageEventDefinition.class).stream()
                .filter(message -> message.getParentElement() instanceof ThrowEvent)
                .filter(message -> !runs(message))
                .forEach(message -> findings.add(
                        Code.NO_IMPLEMENTATION, file.name(), ((Event) message.getParentElement()).getId()));
        file.elements().stream()
                .filter(element -> BpmnFile.isBpmn(element, UNSUPPORTED))
                .forEach(element ->
                        findings.add(Code.UNSUPPORTED, file.name(), BpmnFile.element(element), element.getLocalName()));
        file.elements().stream()
                .filter(element -> BpmnFile.isBpmn(element, CODED))
                .forEach(element -> checkCode(file, element, findings));
    }

    private static boolean isAttached(BpmnFile file, BoundaryEvent event) {
        var to = event.getDomElement().getAttribute("attachedToRef");
        return to != null
                && file.model().getModelElementById(to) instanceof Activity activity
                && activity.getParentElement().equals(event.getParentElement());
    }

    private static void checkTimer(BpmnFile file, TimerEventDefinition timer, Findings findings) {
        var event = (Event) timer.getParentElement();
        if (event instanceof EndEvent
                || timer.getDomElement().getChildElements().stream()
                        .noneMatch(child -> child.getLocalName().startsWith("time"))) {
            findings.add(Code.NO_TIME, file.name(), event.getId());
        }
    }

    private static boolean runs(MessageEventDefinition message) {
        return Set.of("delegateExpression", "expression", "class", "type").stream()
                .anyMatch(attribute -> message.getAttributeValueNs(BpmnFile.CAMUNDA, attribute) != null
                        && !message.getAttributeValueNs(BpmnFile.CAMUNDA, attribute)
                                .isBlank());
    }

    private static void checkCode(BpmnFile file, Element definition, Findings findings) {
        var kind = definition.getLocalName().replace("EventDefinition", "");
        var reference = definition.getAttribute(kind + "Ref");
        var throwing = THROWING.contains(definition.getParentNode().getLocalName());
        if (reference.isBlank() && !throwing) {
            return;
        }
        var coded = file.elements().stream()
                .filter(element -> BpmnFile.isBpmn(element, Set.of(kind)))
                .filter(element -> element.getAttribute("id").equals(reference.replaceFirst("^.*:", "")))
                .anyMatch(element -> !element.getAttribute(kind + "Code").isBlank());
        if (!coded) {
            findings.add(Code.EVENT_CODE, file.name(), BpmnFile.element(definition));
        }
    }
}
