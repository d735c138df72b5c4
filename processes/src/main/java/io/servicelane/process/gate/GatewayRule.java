package io.servicelane.process.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** A gateway always knows where to go on. */
class GatewayRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(ExclusiveGateway.class)
                .forEach(gateway -> check(file, gateway, gateway.getDefault(), upload, findings));
        file.all(InclusiveGateway.class)
                .forEach(gateway -> check(file, gateway, gateway.getDefault(), upload, findings));
        file.all(EventBasedGateway.class).stream()
                .flatMap(gateway -> file.leaving(gateway).stream())
                .filter(flow ->
                        !(file.model().getModelElementById(flow.getDomElement().getAttribute("targetRef"))
                                instanceof IntermediateCatchEvent))
                .forEach(flow -> findings.add(Code.EVENT_FLOW, file.name(), flow.getId()));
    }

    private static void check(
            BpmnFile file, Gateway gateway, @Nullable SequenceFlow otherwise, Upload upload, Findings findings) {
        var flows = file.leaving(gateway);
        if (otherwise != null && !flows.contains(otherwise)) {
            findings.add(Code.DEFAULT_FLOW, file.name(), gateway.getId(), otherwise.getId());
        } else if (otherwise != null && otherwise.getConditionExpression() != null) {
            findings.add(Code.DEFAULT_CONDITION, file.name(), otherwise.getId());
        }
        if (flows.size() < 2) {
            return;
        }
        var open = flows.stream()
                .filter(flow -> flow.getConditionExpression() == null && !flow.equals(otherwise))
                .toList();
        if (otherwise == null && (open.size() == 1 || open.isEmpty() && !coversAll(file, flows, upload))) {
            findings.add(Code.NO_DEFAULT_FLOW, file.name(), gateway.getId());
        } else if (gateway instanceof ExclusiveGateway && (otherwise != null || open.size() > 1)) {
            open.forEach(flow -> findings.add(Code.NO_CONDITION, file.name(), flow.getId(), gateway.getId()));
        }
    }

    /** Whether the conditions are one and its opposite, or name every option of a field. */
    private static boolean coversAll(BpmnFile file, Collection<SequenceFlow> flows, Upload upload) {
        var conditions = flows.stream().map(GatewayRule::written).toList();
        return areOpposites(conditions) || namesAllOptions(file, conditions, upload);
    }

    private static String written(SequenceFlow flow) {
        return flow.getConditionExpression()
                .getTextContent()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean areOpposites(List<String> conditions) {
        if (conditions.size() != 2) {
            return false;
        }
        var plain = conditions.stream().map(GatewayRule::affirmed).collect(Collectors.toSet());
        return plain.size() == 1 && !conditions.get(0).equals(conditions.get(1));
    }

    /** A condition without its negation. */
    private static String affirmed(String condition) {
        return condition
                .replaceFirst("^#", "\\$")
                .replaceAll("!=|\\bne\\b|\\beq\\b", "==")
                .replaceAll("!(?!=)|\\bnot\\b|\\bfalse\\b|\\btrue\\b|==(?= *})|[() ]", "")
                .replaceAll("==}", "}");
    }

    private static boolean namesAllOptions(BpmnFile file, List<String> conditions, Upload upload) {
        var comparisons = conditions.stream()
                .map(Juel::comparison)
                .flatMap(Optional::stream)
                .toList();
        if (comparisons.size() < conditions.size()
                || comparisons.stream().map(Juel.Comparison::name).distinct().count() > 1) {
            return false;
        }
        Set<String> named = comparisons.stream().map(Juel.Comparison::text).collect(Collectors.toSet());
        return KnownNames.field(comparisons.get(0).name(), file, upload)
                .filter(field -> !field.options().isEmpty() && named.containsAll(field.options()))
                .isPresent();
    }
}
