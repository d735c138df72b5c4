package io.servicelane.process.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;

/** A decision has logic that the engine can work out. */
class DecisionRule implements DmnRule {

    private static final Set<HitPolicy> KNOWN =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.RULE_ORDER, HitPolicy.COLLECT);

    /** What the texts of a type look like. */
    private static final Map<String, Pattern> CONVERTED = Map.of(
            "integer", Pattern.compile("-?\\d{1,9}(\\.0+)?"),
            "long", Pattern.compile("-?\\d{1,18}(\\.0+)?"),
            "double", Pattern.compile("-?\\d*\\.?\\d+([eE]-?\\d+)?"),
            "boolean", Pattern.compile("true|false"),
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?"));

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        if (file.decisions().findAny().isEmpty()) {
            findings.add(Code.NO_DECISION, file.name(), "");
        }
        file.decisions().forEach(decision -> {
            if (decision.getId() == null || decision.getId().isBlank()) {
                findings.add(Code.NO_ID, file.name(), "");
            }
            ProcessRule.checkTimeToLive(
                    file.name(),
                    decision.getId(),
                    decision.getCamundaHistoryTimeToLiveString(),
                    Code.DECISION_NO_TIME_TO_LIVE,
                    findings);
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
        var names = new HashSet<String>();
        for (var output : outputs) {
            var name = output.getName();
            if (outputs.size() > 1 && (name == null || name.isBlank())) {
                table.note(output, Code.OUTPUT_NAME);
            } else if (name != null && !names.add(name)) {
                table.note(output, Code.OUTPUT_TWICE, name);
            }
        }
        checkRows(table);
        for (var output : outputs) {
            checkType(table, output);
        }
        table.table().getInputs().stream()
                .filter(input -> input.getInputExpression() == null
                        || AnalystsTable.text(input.getInputExpression().getText())
                                .isEmpty())
                .forEach(input -> table.note(input, Code.NO_INPUT_EXPRESSION));
    }

    /** The engine turns what a cell says into the column's type, and fails when it cannot. */
    private static void checkType(AnalystsTable table, Output output) {
        var type = String.valueOf(output.getTypeRef()).toLowerCase(Locale.ROOT);
        if (output.getName() != null && CONVERTED.containsKey(type)) {
            table.words(output.getName())
                    .filter(cell -> cell.literal().value() instanceof String text
                            && !CONVERTED.get(type).matcher(text).matches())
                    .forEach(cell -> table.note(
                            cell.entry(), Code.CELL_TYPE, cell.literal().value(), type));
        }
    }

    private static void checkRows(AnalystsTable table) {
        if (table.rows().isEmpty()) {
            table.note(Code.NO_ROWS);
        }
        var inputs = table.table().getInputs().size();
        var outputs = table.table().getOutputs().size();
        table.rows().stream()
                .filter(row -> row.getInputEntries().size() != inputs
                        || row.getOutputEntries().size() != outputs)
                .forEach(row -> table.note(
                        row,
                        Code.ROW_CELLS,
                        row.getInputEntries().size() + row.getOutputEntries().size(),
                        inputs + outputs));
    }
}
