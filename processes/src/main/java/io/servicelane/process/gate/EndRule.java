package io.servicelane.process.gate;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A request type ends as its model says: it closes its request, and no error ends it from the side. */
class EndRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.types()
                .flatMap(type -> unclosed(file, type))
                .forEach(end -> findings.add(Code.NOT_CLOSED, file.name(), end.getId()));
        file.all(ErrorEventDefinition.class).stream()
                .filter(error -> error.getParentElement() instanceof ThrowEvent)
                .filter(error -> BpmnFile.isInType(error))
                .filter(error -> code(error).isPresent() && !isCaught(error))
                .forEach(error -> findings.add(
                        Code.UNCAUGHT_ERROR,
                        file.name(),
                        ((Event) error.getParentElement()).getId(),
                        code(error).orElseThrow()));
    }

    /** The ends of a type to which a way leads that passes no step that closes the request. */
    private static Stream<EndEvent> unclosed(BpmnFile file, Process type) {
        var open = new HashSet<FlowNode>();
        var next = new ArrayDeque<FlowNode>(type.getChildElementsByType(StartEvent.class));
        while (!next.isEmpty()) {
            var node = next.remove();
            if (!closes(node) && open.add(node)) {
                file.leaving(node).stream()
                        .filter(flow -> !runsClose(flow))
                        .map(flow -> flow.getDomElement().getAttribute("targetRef"))
                        .<ModelElementInstance>map(file.model()::getModelElementById)
                        .filter(FlowNode.class::isInstance)
                        .map(FlowNode.class::cast)
                        .forEach(next::add);
            }
            // what is at its border may happen before it has closed anything
            type.getChildElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> isAt(event, node))
                    .forEach(next::add);
        }
        var ends = type.getChildElementsByType(EndEvent.class).stream();
        return isParallel(type) && inside(type).anyMatch(EndRule::closes)
                ? Stream.empty() // another branch may close it
                : ends.filter(open::contains);
    }

    private static boolean isParallel(Process type) {
        return inside(type)
                .anyMatch(node -> node instanceof ParallelGateway
                        || node instanceof InclusiveGateway
                        || node instanceof BoundaryEvent event && !event.cancelActivity());
    }

    /** By itself or something in it, or perhaps by a part that it calls. */
    private static boolean closes(FlowNode node) {
        return Stream.concat(Stream.of(node), inside(node))
                .anyMatch(each -> each instanceof CallActivity || runsClose(each));
    }

    /** What a border event names may be missing; the rule of events says so. */
    private static boolean isAt(BoundaryEvent event, ModelElementInstance host) {
        return host.getAttributeValue("id") != null
                && host.getAttributeValue("id").equals(event.getDomElement().getAttribute("attachedToRef"));
    }

    /** What is in a scope, apart from what stands aside of its way. */
    private static Stream<FlowNode> inside(ModelElementInstance scope) {
        return scope.getChildElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess part && part.triggeredByEvent()))
                .flatMap(node -> Stream.concat(Stream.of(node), inside(node)));
    }

    private static boolean runsClose(FlowElement element) {
        var listens = BpmnFile.listens(element, "start", "closeRequest")
                || BpmnFile.listens(element, "end", "closeRequest")
                || BpmnFile.listens(element, "take", "closeRequest");
        var sends = element instanceof Event event
                && event.getChildElementsByType(MessageEventDefinition.class).stream()
                        .anyMatch(EndRule::isClose);
        return listens || sends || isClose(element);
    }

    private static boolean isClose(ModelElementInstance step) {
        return Stream.of("delegateExpression", "expression")
                .map(attribute -> step.getAttributeValueNs(BpmnFile.CAMUNDA, attribute))
                .anyMatch(text -> text != null && text.replaceAll("\\s", "").matches("[$#]\\{closeRequest[.}].*"));
    }

    /** By an event at the border of a scope around it, or by an event subprocess in one. */
    private static boolean isCaught(ErrorEventDefinition thrown) {
        var code = code(thrown);
        return Stream.concat(Stream.of(thrown.getParentElement()), scopes(thrown.getParentElement()))
                .anyMatch(scope -> atBorder(scope, code) || within(scope, thrown, code));
    }

    private static boolean atBorder(ModelElementInstance scope, Optional<String> code) {
        return scope.getParentElement() != null
                && scope.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> isAt(event, scope))
                        .anyMatch(event -> catches(event, code));
    }

    private static boolean within(ModelElementInstance scope, ErrorEventDefinition thrown, Optional<String> code) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(part -> part.triggeredByEvent() && scopes(thrown).noneMatch(part::equals))
                .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> catches(start, code));
    }

    private static boolean catches(Event event, Optional<String> code) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .anyMatch(caught -> code(caught).isEmpty() || code(caught).equals(code));
    }

    /** What the engine compares; empty catches everything. */
    private static Optional<String> code(ErrorEventDefinition event) {
        return Optional.ofNullable(event.getError())
                .map(Error::getErrorCode)
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    /** The subprocesses and the process around an element, from the inside to the outside. */
    private static Stream<ModelElementInstance> scopes(ModelElementInstance inside) {
        return Stream.iterate(inside.getParentElement(), scope -> scope != null, ModelElementInstance::getParentElement)
                .filter(scope -> scope instanceof SubProcess || scope instanceof Process);
    }
}
