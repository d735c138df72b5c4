package io.servicelane.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.servicelane.process.RememberingFeel;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by rules and FEEL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesSandboxTests {

    private static final String TOUCHED = "io.servicelane.process.engine.ClosedEngine$Touched";

    @RegisterExtension
    private final ClosedEngine closed = new ClosedEngine("closed-rules");

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "juel, literal",
        "javascript, literal",
        "groovy, literal",
        "juel, input",
        "juel, input entry",
        "juel, output entry",
        "groovy, output entry",
        "python, input"
    })
    void noOtherLanguageThanFeelIsEvaluated(String language, String place) {
        deploy(table(place, language, "${''.getClass().forName('" + TOUCHED + "').getMethod('touch').invoke(null)}"));

        assertThatThrownBy(this::decide).hasStackTraceContaining("is not allowed in models");
        assertThat(ClosedEngine.RAN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function() external { java: { class: \"" + TOUCHED + "\", method signature: \"touch()\" } }",
                "(function() external { java: { class: \"" + TOUCHED + "\", method signature: \"touch()\" } })()",
                "{ f: function() external { java: { class: \"" + TOUCHED
                        + "\", method signature: \"touch()\" } }, r: f() }.r",
                "getClass()",
                "x.getClass()",
                "x.class.name",
                "execution.processEngineServices",
                "environment.secret",
                "touched.touch()",
                "T(java.lang.Runtime).getRuntime()",
            })
    void feelRunsNoCode(String attack) {
        deploy(table("literal", "feel", attack));

        try {
            assertThat(String.valueOf(decide().getSingleEntry())).doesNotContain(ClosedEngine.SECRET);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining(ClosedEngine.SECRET);
        }
        assertThat(ClosedEngine.RAN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thing.secret", "thing.touch()", "thing.getSecret()", "string(thing)", "thing"})
    void feelIsNotGivenAnObject(String attack) {
        var variables = Variables.fromMap(Map.of("thing", new ClosedEngine.Touched()));
        ClosedEngine.RAN.set(0);

        assertThatThrownBy(() -> new RememberingFeel().evaluateSimpleExpression(attack, variables.asVariableContext()))
                .hasStackTraceContaining("FEEL reads data only");
        assertThat(ClosedEngine.RAN).hasValue(0);
    }

    @Test
    void tablesAndLiteralsInFeelAreStillEvaluated() {
        deploy(table("literal", "feel", "[x, x + 1]"));
        assertThat(decide().<Object>getSingleEntry()).isEqualTo(List.of(1L, 2L));

        deploy(table("output entry", "feel", "x + 2"));
        assertThat(decide().<Object>getSingleEntry()).isEqualTo(3L);
    }

    private void deploy(String rules) {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString("rules.dmn", rules)
                .deploy();
    }

    private DmnDecisionResult decide() {
        return closed.engine
                .getDecisionService()
                .evaluateDecisionByKey("attack")
                .variables(Map.of("x", 1))
                .evaluate();
    }

    private static String table(String place, String language, String text) {
        var attack = "<text>" + ClosedEngine.escaped(text) + "</text>";
        var there = " expressionLanguage=\"" + language + "\">" + attack;
        var logic = place.equals("literal")
                ? "<variable id=\"v\" name=\"r\" /><literalExpression id=\"l\"" + there + "</literalExpression>"
                : "<decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"ie\" typeRef=\"string\""
                        + (place.equals("input") ? there : "><text>x</text>")
                        + "</inputExpression></input><output id=\"o\" name=\"r\" /><rule id=\"r\"><inputEntry id=\"en\""
                        + (place.equals("input entry") ? there : "><text>-</text>")
                        + "</inputEntry><outputEntry id=\"ex\""
                        + (place.equals("output entry") ? there : "><text>1</text>")
                        + "</outputEntry></rule></decisionTable>";
        return """
               <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
               <decision id="attack" name="a">%s</decision></definitions>"""
                .formatted(logic);
    }
}
