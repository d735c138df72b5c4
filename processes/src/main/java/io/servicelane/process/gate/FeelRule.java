package io.servicelane.process.gate;

import java.util.Optional;
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

    private final FeelSyntax feel = new FeelSyntax();

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
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
                        feel::expressionFault,
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
                        feel::expressionFault,
                        findings);
            }
        }
        for (var row : table.getRules()) {
            for (var cell : row.getInputEntries()) {
                check(file, decision, cell, cell.getExpressionLanguage(), cell.getText(), feel::testFault, findings);
            }
            for (var cell : row.getOutputEntries()) {
                check(
                        file,
                        decision,
                        cell,
                        cell.getExpressionLanguage(),
                        cell.getText(),
                        feel::expressionFault,
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
            Function<String, Optional<String>> syntax,
            Findings findings) {
        var id = element.getId() == null ? decision.getId() : element.getId();
        var text = AnalystsTable.text(written);
        if (!AnalystsTable.isFeel(language)) {
            findings.add(Code.EXPRESSION_LANGUAGE, file.name(), id, language);
        } else if (!text.isEmpty() && !(element instanceof UnaryTests && text.equals("-"))) {
            syntax.apply(text).ifPresent(fault -> findings.add(Code.FEEL, file.name(), id, text, fault));
        }
    }
}
