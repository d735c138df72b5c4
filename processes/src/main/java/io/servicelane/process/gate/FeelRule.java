package io.servicelane.process.gate;

import io.servicelane.process.gate.FeelSyntax.Fault;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Every cell of every table can be read. The engine finds out only when a decision comes to it. */
class FeelRule implements DmnRule {

    private final FeelSyntax feel = FeelSyntax.FEEL;

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        var language = file.model().getDefinitions().getExpressionLanguage();
        if (!AnalystsTable.isFeel(language)) {
            findings.add(
                    Code.EXPRESSION_LANGUAGE,
                    file.name(),
                    file.model().getDefinitions().getId(),
                    language);
        }
        file.decisions().forEach(decision -> {
            if (decision.getExpression() instanceof DecisionTable table) {
                check(file, decision, table, findings);
            } else if (decision.getExpression() instanceof LiteralExpression literal) {
                check(
                        file,
                        decision,
                        literal,
                        literal.getExpressionLanguage(),
                        literal.getText(),
                        feel::expressionFaults,
                        findings);
            }
        });
    }

    private void check(DmnFile file, Decision decision, DecisionTable table, Findings findings) {
        for (var input : table.getInputs()) {
            var expression = input.getInputExpression();
            if (expression != null) {
                check(
                        file,
                        decision,
                        input,
                        expression.getExpressionLanguage(),
                        expression.getText(),
                        feel::expressionFaults,
                        findings);
            }
        }
        for (var row : table.getRules()) {
            for (var cell : row.getInputEntries()) {
                check(file, decision, cell, cell.getExpressionLanguage(), cell.getText(), feel::testFaults, findings);
            }
            for (var cell : row.getOutputEntries()) {
                check(
                        file,
                        decision,
                        cell,
                        cell.getExpressionLanguage(),
                        cell.getText(),
                        feel::expressionFaults,
                        findings);
            }
        }
    }

    private static void check(
            DmnFile file,
            Decision decision,
            DmnElement element,
            @Nullable String language,
            @Nullable Text written,
            Function<String, List<Fault>> syntax,
            Findings findings) {
        var id = element.getId() == null ? decision.getId() : element.getId();
        var text = AnalystsTable.text(written);
        if (!AnalystsTable.isFeel(language)) {
            findings.add(Code.EXPRESSION_LANGUAGE, file.name(), id, language);
        } else if (!text.isEmpty() && !(element instanceof UnaryTests && text.equals("-"))) {
            syntax.apply(text).forEach(fault -> fault.note(findings, Code.FEEL, file.name(), id, text));
        }
    }
}
