package io.servicelane.process.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** All ways through a model begin at a start and lead to an end. */
class FlowRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var node : file.all(FlowNode.class)) {
            if (file.arriving(node).isEmpty() && needsIncoming(node)) {
                findings.add(Code.UNREACHABLE, file.name(), node.getId());
            }
            if (file.all(FlowNode.class).size() > 1 && file.leaving(node).isEmpty() && needsOutgoing(node)) {
                findings.add(Code.DEAD_END, file.name(), node.getId());
            }
        }
        checkLinks(file, findings);
        checkEnds(file, findings);
    }

    private static void checkLinks(BpmnFile file, Findings findings) {
        var thrown = links(file, ThrowEvent.class);
        var caught = links(file, CatchEvent.class);
        caught.forEach((event, name) -> {
            if (!thrown.containsValue(name)) {
                findings.add(Code.UNREACHABLE, file.name(), event);
            }
        });
        thrown.forEach((event, name) -> {
            if (!caught.containsValue(name)) {
                findings.add(Code.DEAD_END, file.name(), event);
            }
        });
    }

    /** The names of links by the ids of their events. */
    private static Map<String, String> links(BpmnFile file, Class<? extends Event> kind) {
        var links = new LinkedHashMap<String, String>();
        file.all(LinkEventDefinition.class).stream()
                .filter(link -> kind.isInstance(link.getParentElement()))
                .forEach(link -> links.put(((Event) link.getParentElement()).getId(), String.valueOf(link.getName())));
        return links;
    }

    /** Notes the first element from which no way leads out of a circle. */
    private static void checkEnds(BpmnFile file, Findings findings) {
        var nodes = file.all(FlowNode.class).stream().map(FlowNode::getId).toList();
        var next = next(file);
        var ending = new HashSet<String>();
        for (var more = true; more; ) {
            more = nodes.stream()
                    .filter(node -> !ending.contains(node))
                    .filter(node ->
                            !next.containsKey(node) || next.get(node).stream().anyMatch(ending::contains))
                    .toList()
                    .stream()
                    .anyMatch(ending::add);
        }
        nodes.stream()
                .filter(node -> !ending.contains(node))
                .findFirst()
                .ifPresent(node -> findings.add(Code.NEVER_ENDS, file.name(), node));
    }

    /** Where each element leads to: along its flows, and to the events at its border. */
    private static Map<String, Set<String>> next(BpmnFile file) {
        var next = new HashMap<String, Set<String>>();
        file.elements().forEach(element -> {
            if (BpmnFile.isBpmn(element, Set.of("sequenceFlow"))) {
                next.computeIfAbsent(element.getAttribute("sourceRef"), source -> new HashSet<>())
                        .add(element.getAttribute("targetRef"));
            } else if (BpmnFile.isBpmn(element, Set.of("boundaryEvent"))) {
                next.computeIfAbsent(element.getAttribute("attachedToRef"), host -> new HashSet<>())
                        .add(element.getAttribute("id"));
            }
        });
        return next;
    }

    private static boolean needsIncoming(FlowNode node) {
        return !(node instanceof StartEvent) && !(node instanceof BoundaryEvent) && !standsAlone(node) && !isLink(node);
    }

    private static boolean needsOutgoing(FlowNode node) {
        return !(node instanceof EndEvent) && !isCompensation(node) && !standsAlone(node) && !isLink(node);
    }

    private static boolean standsAlone(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent()
                || node instanceof Activity activity && activity.isForCompensation();
    }

    private static boolean isCompensation(FlowNode node) {
        return node instanceof BoundaryEvent event
                && event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }

    private static boolean isLink(FlowNode node) {
        return node instanceof CatchEvent caught
                        && caught.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance)
                || node instanceof ThrowEvent thrown
                        && thrown.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
    }
}
