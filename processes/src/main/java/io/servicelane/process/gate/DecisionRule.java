package io.servicelane.process.gate;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;

/** A decision has logic that the engine can work out. */
class DecisionRule implements DmnRule {

    private static final Set<HitPolicy> KNOWN =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.RULE_ORDER, HitPolicy.COLLECT);

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        if (file.decisions().findAny().isEmpty()) {
            findings.add(Code.NO_DECISION, file.name(), "");
        }
        file.decisions().forEach(decision -> {
            var time = decision.getCamundaHistoryTimeToLiveString();
            if (time == null || time.isBlank()) {
                findings.add(Code.DECISION_NO_TIME_TO_LIVE, file.name(), decision.getId());
            }
            checkRequired(file, decision, findings);
            if (decision.getExpression() instanceof DecisionTable table) {
                check(new AnalystsTable(file.name(), table, findings));
            } else if (!(decision.getExpression() instanceof LiteralExpression)) {
                findings.add(Code.DECISION_LOGIC, file.name(), decision.getId());
            }
        });
    }

    private static void checkRequired(DmnFile file, Decision decision, Findings findings) {
        decision.getInformationRequirements().forEach(requirement -> requirement
                .getDomElement()
                .getChildElementsByNameNs(requirement.getDomElement().getNamespaceURI(), "requiredDecision")
                .forEach(required -> {
                    var href = String.valueOf(required.getAttribute("href"));
                    var id = href.substring(href.indexOf('#') + 1);
                    if (file.decisions().noneMatch(found -> id.equals(found.getId()))) {
                        findings.add(Code.REQUIRED_DECISION, file.name(), decision.getId(), id);
                    }
                }));
    }

    private static void check(AnalystsTable table) {
        if (!KNOWN.contains(table.table().getHitPolicy())) {
            table.note(Code.HIT_POLICY, table.table().getHitPolicy());
        }
        var outputs = table.table().getOutputs();
        if (outputs.isEmpty()) {
            table.note(Code.NO_OUTPUT);
        }
        var names = new HashSet<String>();
        for (var output : outputs) {
            var name = output.getName();
            if (outputs.size() > 1 && (name == null || name.isBlank())) {
                table.note(output, Code.OUTPUT_NAME);
            } else if (name != null && !names.add(name)) {
                table.note(output, Code.OUTPUT_TWICE, name);
            }
        }
        table.table().getInputs().stream()
                .filter(input -> input.getInputExpression() == null
                        || AnalystsTable.text(input.getInputExpression().getText())
                                .isEmpty())
                .forEach(input -> table.note(input, Code.NO_INPUT_EXPRESSION));
    }
}
