package io.servicelane.process.gate;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.jspecify.annotations.Nullable;

/** Advice about ways through a model that end nowhere. */
class FlowRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var node : file.all(FlowNode.class)) {
            if (node.getIncoming().isEmpty() && needsIncoming(node)) {
                findings.add(Code.UNREACHABLE, file.name(), node.getId());
            }
            if (node.getOutgoing().isEmpty() && needsOutgoing(node)) {
                findings.add(Code.DEAD_END, file.name(), node.getId());
            }
        }
        file.all(ExclusiveGateway.class).forEach(gateway -> check(file, gateway, gateway.getDefault(), findings));
        file.all(InclusiveGateway.class).forEach(gateway -> check(file, gateway, gateway.getDefault(), findings));
    }

    private static void check(BpmnFile file, Gateway gateway, @Nullable SequenceFlow otherwise, Findings findings) {
        var flows = gateway.getOutgoing();
        if (otherwise == null
                && flows.size() > 1
                && flows.stream().allMatch(flow -> flow.getConditionExpression() != null)) {
            findings.add(Code.NO_DEFAULT_FLOW, file.name(), gateway.getId());
        }
    }

    private static boolean needsIncoming(FlowNode node) {
        return !(node instanceof StartEvent) && !(node instanceof BoundaryEvent) && !standsAlone(node) && !isLink(node);
    }

    private static boolean needsOutgoing(FlowNode node) {
        return !(node instanceof EndEvent) && !(node instanceof BoundaryEvent) && !standsAlone(node) && !isLink(node);
    }

    private static boolean standsAlone(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent()
                || node instanceof Activity activity && activity.isForCompensation();
    }

    private static boolean isLink(FlowNode node) {
        return node instanceof CatchEvent caught
                        && caught.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance)
                || node instanceof ThrowEvent thrown
                        && thrown.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
    }
}
