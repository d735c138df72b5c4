package io.servicelane.process.engine;

import static io.servicelane.process.engine.Attacks.event;
import static io.servicelane.process.engine.Attacks.io;
import static io.servicelane.process.engine.Attacks.many;
import static io.servicelane.process.engine.Attacks.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that would keep the engine busy for ever or fill its memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndlessModelsTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    private final ClosedEngine closed = new ClosedEngine("closed-endless");

    @ParameterizedTest
    @CsvSource({"2000000000, 1001", "${2000000000}, ${1001}", "${'2000000000'}, ${999.5 + 2}"})
    void nothingIsDoneAMillionTimes(String times, String fewer) {
        for (var each : List.of(times, fewer)) {
            for (var order : List.of("isSequential=\"true\"", "")) {
                assertRefused(
                        many(order, "<loopCardinality>" + each + "</loopCardinality>"), "done more than 1000 times");
            }
        }
    }

    @Test
    void aStepIsDoneSomeTimes() {
        assertThat(refusals(many("", "<loopCardinality>${20}</loopCardinality>")))
                .isEmpty();
    }

    @Test
    void manyStepsWithManyPartsAreNotAMillionParts() {
        assertRefused(
                """
                <subProcess id="Task_A"><multiInstanceLoopCharacteristics isSequential="true">\
                <loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="StartEvent_B" />\
                <sequenceFlow id="Flow_B" sourceRef="StartEvent_B" targetRef="Task_B" /><serviceTask id="Task_B" \
                camunda:expression="${1}"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>1000\
                </loopCardinality></multiInstanceLoopCharacteristics></serviceTask></subProcess>""",
                "More than 10000 steps at once");
    }

    @Test
    void aModelThatGoesRoundIsStopped() {
        assertRefused(
                "<exclusiveGateway id=\"Task_A\" /><sequenceFlow id=\"Flow_B\" sourceRef=\"Task_A\" targetRef=\"Task_B\" />"
                        + "<task id=\"Task_B\" /><sequenceFlow id=\"Flow_C\" sourceRef=\"Task_B\" targetRef=\"Task_A\" />",
                "More than 10000 steps at once");
    }

    @Test
    void aTextThatDoublesAtEveryRoundIsNotKept() {
        assertRefused(
                "<exclusiveGateway id=\"Task_A\" /><sequenceFlow id=\"Flow_B\" sourceRef=\"Task_A\" targetRef=\"Task_B\" />"
                        + "<task id=\"Task_B\"><extensionElements>"
                        + io(
                                "<camunda:outputParameter name=\"x\">${execution.hasVariable('x') ? x : 'ab'}${execution.hasVariable('x') ? x : 'ab'}</camunda:outputParameter>")
                        + "</extensionElements></task>"
                        + "<sequenceFlow id=\"Flow_C\" sourceRef=\"Task_B\" targetRef=\"Task_A\" />",
                "A text longer than 100 000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'0123456789'.replace('', '0123456789').replace('', '0123456789').replace('', '0123456789')"
                        + ".replace('', '0123456789').replace('', '0123456789').replace('', '0123456789')",
                "'aaaaaaaaaa'.replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa')"
                        + ".replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa')",
            })
    void replacingMakesNoTextOfManyMillions(String expression) {
        assertRefused(
                "<serviceTask id=\"Task_A\" camunda:expression=\"${" + expression + "}\" />", "100 000 characters");
    }

    @Test
    void anExpressionNestedTooDeepIsRefused() {
        assertThat(refusals("<serviceTask id=\"Task_A\" camunda:expression=\"${" + "(".repeat(100_000) + "1"
                        + ")".repeat(100_000) + "}\" />"))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(RuntimeException.class));
    }

    @ParameterizedTest
    @CsvSource({
        "R/PT0S, shorter than a second",
        "R/PT0.001S, shorter than a second",
        "R/-PT1H, shorter than a second",
        "R/1970-01-01T00:00:00/PT1S, repeats behind it",
        "R/0001-01-01T00:00:00/PT1M, repeats behind it",
        "R2147483647/1970-01-01T00:00:00Z/PT0.001S, shorter than a second",
        "R/2000-01-01T00:00:00/2000-01-01T00:00:00, shorter than a second",
        "${'R/1970-01-01T00:00:00/PT1S'}, repeats behind it",
    })
    void aCycleLeavesTheEngineTimeForOtherThings(String cycle, String words) {
        assertRefused(event("timer", "<timeCycle xsi:type=\"tFormalExpression\">" + cycle + "</timeCycle>"), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3/PT1H", "R/PT1S", "0 0 9 * * ?", "R/2020-01-01T00:00:00/P1D"})
    void cyclesThatPeopleUseAreUnderstood(String cycle) {
        assertThat(refusals(event("timer", "<timeCycle xsi:type=\"tFormalExpression\">" + cycle + "</timeCycle>")))
                .isEmpty();
    }

    @Test
    void aTableOfManyExpensiveRulesIsGivenUp() {
        var rule = "<rule id=\"r%d\"><outputEntry id=\"o%1$d\"><text>count(for i in 1..3000 return %1$d)</text>"
                + "</outputEntry></rule>";
        var table = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " namespace=\"n\"><decision id=\"attack\" name=\"a\"><decisionTable id=\"t\" hitPolicy=\"COLLECT\">"
                + "<output id=\"o\" name=\"r\" />"
                + IntStream.range(0, 500).mapToObj(rule::formatted).collect(Collectors.joining())
                + "</decisionTable></decision></definitions>";
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString("attack.dmn", table)
                .deploy();

        assertTimeoutPreemptively(PATIENCE, () -> assertThatThrownBy(() -> closed.engine
                        .getDecisionService()
                        .evaluateDecisionByKey("attack")
                        .variables(Map.of())
                        .evaluate())
                .hasStackTraceContaining("More than 5000000 steps of FEEL at once"));
    }

    private void assertRefused(String step, String words) {
        assertThat(refusals(step)).isNotEmpty().last().satisfies(refusal -> assertThat(refusal)
                .hasStackTraceContaining(words));
        closed.clear();
    }

    private List<Throwable> refusals(String step) {
        return assertTimeoutPreemptively(PATIENCE, () -> closed.refusals("attack.bpmn", model(step)));
    }
}
