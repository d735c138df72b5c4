package io.servicelane.process.engine;

import static io.servicelane.process.engine.Attacks.BY_REFLECTION;
import static io.servicelane.process.engine.Attacks.NS;
import static io.servicelane.process.engine.Attacks.TOUCHED;
import static io.servicelane.process.engine.Attacks.event;
import static io.servicelane.process.engine.Attacks.io;
import static io.servicelane.process.engine.Attacks.model;
import static io.servicelane.process.engine.Attacks.task;
import static io.servicelane.process.engine.Attacks.userTask;
import static io.servicelane.process.engine.ClosedEngine.RAN;
import static io.servicelane.process.engine.ClosedEngine.SECRET;
import static io.servicelane.process.engine.ClosedEngine.escaped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.servicelane.process.engine.ClosedEngine.Recorder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by models that nobody looked at before they were deployed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTests {

    @RegisterExtension
    private final ClosedEngine closed = new ClosedEngine("closed");

    @ParameterizedTest
    @FieldSource("io.servicelane.process.engine.Attacks#EXPRESSIONS")
    void anExpressionRunsNoCodeAndReadsNoSecret(String attack) {
        var refused = closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:expression=\"${" + escaped(attack)
                        + "}\" camunda:resultVariable=\"loot\" />"));

        assertThat(refused).as("refusals of %s", attack).isNotEmpty();
        assertNothingRan();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.servicelane.process.engine.Attacks#places")
    void noPlaceOfAModelRunsAnExpressionThatReachesJava(String place, String step) {
        for (var attack : List.of(BY_REFLECTION, "execution.processEngineServices", "touched.secret")) {
            var refused = closed.refusals("attack.bpmn", model(step.formatted("${" + escaped(attack) + "}")));

            assertThat(refused).as("refusals of %s at %s", attack, place).isNotEmpty();
            assertNothingRan();
            closed.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass().forName('x')",
                "execution.processEngineServices",
                "touched.secret == 'x'",
            })
    void aConditionReachesNoJava(String attack) {
        var refused = closed.refusals(
                "attack.bpmn",
                """
                <definitions %s><process id="attack" isExecutable="true"><startEvent id="StartEvent_A" />
                <sequenceFlow id="Flow_A" sourceRef="StartEvent_A" targetRef="EndEvent_A">
                <conditionExpression xsi:type="tFormalExpression">${%s}</conditionExpression></sequenceFlow>
                <endEvent id="EndEvent_A" /></process></definitions>"""
                        .formatted(NS, escaped(attack)));

        assertThat(refused).isNotEmpty();
        assertNothingRan();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "juel, task",
        "feel, task",
        "javascript, task",
        "groovy, task",
        "python, task",
        "ruby, task",
        "juel, listener",
        "feel, listener",
        "juel, task listener",
        "feel, input",
        "juel, input",
        "juel, condition",
        "feel, condition"
    })
    void noScriptRunsInAnyLanguageAnywhere(String language, String place) {
        var script = language.equals("juel")
                ? "${" + BY_REFLECTION + "}"
                : "feel".equals(language) ? "execution.processEngineServices" : "1 + 1";
        var camundaScript =
                "<camunda:script scriptFormat=\"%s\">%s</camunda:script>".formatted(language, escaped(script));
        var step =
                switch (place) {
                    case "task" -> "<scriptTask id=\"Task_A\" scriptFormat=\"%s\" camunda:resultVariable=\"loot\"><script>%s</script></scriptTask>"
                            .formatted(language, escaped(script));
                    case "listener" -> task("<camunda:executionListener event=\"start\">" + camundaScript
                            + "</camunda:executionListener>");
                    case "task listener" -> userTask(
                            "", "<camunda:taskListener event=\"create\">" + camundaScript + "</camunda:taskListener>");
                    case "input" -> task(
                            io("<camunda:inputParameter name=\"loot\">" + camundaScript + "</camunda:inputParameter>"));
                    default -> event(
                            "conditional",
                            "<condition xsi:type=\"tFormalExpression\" language=\"%s\">%s</condition>"
                                    .formatted(language, escaped(script)));
                };

        var refused = closed.refusals("attack.bpmn", model(step));

        assertThat(refused).isNotEmpty().last().satisfies(refusal -> assertThat(refusal)
                .hasStackTraceContaining("A script (" + language + ") is not allowed in models"));
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id=\"Task_A\" camunda:class=\"" + TOUCHED + "\" />",
                "<sendTask id=\"Task_A\" camunda:class=\"" + TOUCHED + "\" />",
                "<businessRuleTask id=\"Task_A\" camunda:class=\"" + TOUCHED + "\" />",
                "<task id=\"Task_A\"><extensionElements><camunda:executionListener event=\"start\" class=\"" + TOUCHED
                        + "\" /></extensionElements></task>",
                "<userTask id=\"Task_A\"><extensionElements><camunda:taskListener event=\"create\" class=\"" + TOUCHED
                        + "\" /></extensionElements></userTask>",
                "<userTask id=\"Task_A\" camunda:formHandlerClass=\"" + TOUCHED + "\" />",
                "<userTask id=\"Task_A\"><extensionElements><camunda:formData><camunda:formField id=\"field\""
                        + " type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                        + TOUCHED
                        + "\" /></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<callActivity id=\"Task_A\" calledElement=\"attack\" camunda:variableMappingClass=\"" + TOUCHED
                        + "\" />",
                "<intermediateThrowEvent id=\"Task_A\"><messageEventDefinition camunda:class=\"" + TOUCHED
                        + "\" /></intermediateThrowEvent>",
            })
    void aClassThatAModelNamesIsNotEvenMade(String step) {
        var refused = closed.refusals("attack.bpmn", model(step));

        assertThat(refused).isNotEmpty().last().satisfies(refusal -> assertThat(refusal)
                .hasStackTraceContaining("is not allowed in models"));
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "mail"})
    void aStepOfTheShellOrOfMailRunsNothing(String type) {
        var refused = closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:type=\"" + type + "\"><extensionElements>"
                        + "<camunda:field name=\"command\"><camunda:string>touch</camunda:string></camunda:field>"
                        + "<camunda:field name=\"to\"><camunda:string>a@b.test</camunda:string></camunda:field>"
                        + "</extensionElements></serviceTask>"));

        assertThat(refused).singleElement().satisfies(refusal -> assertThat(refusal)
                .hasMessage("A %s step is not allowed in models; use %s"
                        .formatted(
                                type,
                                type.equals("shell")
                                        ? "a step of the palette"
                                        : "the step that tells the customer or the team")));
    }

    @Test
    void aTextThatBecomesAnExpressionIsNotEvaluatedAgain() {
        closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:expression=\"${'$'.concat('{touched.secret}')}\""
                        + " camunda:resultVariable=\"text\" />"
                        + "<sequenceFlow id=\"Flow_C\" sourceRef=\"Task_A\" targetRef=\"Task_B\" />"
                        + "<userTask id=\"Task_B\" name=\"${text}\" />"));

        assertThat(closed.variables()).contains("${touched.secret}");
        assertNothingRan();
    }

    /** The engine gives a job no priority when its expression fails, and says so in its log only. */
    @Test
    void thePriorityOfAJobReachesNoJava() {
        closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"${" + BY_REFLECTION
                        + "}\" camunda:expression=\"${1}\" />"));

        assertNothingRan();
    }

    @Test
    void anObjectOfAnyOtherKindInAVariableCannotBeAsked() {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "attack.bpmn",
                        model("<serviceTask id=\"Task_A\" camunda:expression=\"${file.readAllBytes()}\" />"))
                .deploy();

        var file = Variables.fileValue("x.txt").file(ClosedEngine.bytes("x")).create();

        assertThatThrownBy(() -> closed.started(Map.of("file", file)))
                .hasMessageContaining("'readAllBytes()' of ByteArrayInputStream is not allowed in models");
    }

    @Test
    void aQueryIsNotEvaluated() {
        assertThatThrownBy(() -> closed.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${" + BY_REFLECTION + "}")
                        .list())
                .isInstanceOf(ProcessEngineException.class);
        assertNothingRan();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ${execution.processBusinessKey}            | SR-000001
                    ${execution.currentActivityId}             | Task_A
                    ${execution.getVariable('name')}           | Ann
                    ${execution.hasVariable('nothing')}        | false
                    ${execution.variables.name}                | Ann
                    ${name.toUpperCase().substring(0, 2)}      | AN
                    ${name.length() + 1}                       | 4
                    ${name eq 'Ann' and not empty desk.places()}      | true
                    ${desk.places().size()}                           | 2
                    ${desk.places()[1]}                               | south
                    ${desk.places().contains('north')}                | true
                    ${desk.answers().colour}                          | red
                    ${desk.answers().get('colour')}                   | red
                    ${desk.answers().containsKey('size')}             | false
                    ${at.time > 0}                             | true
                    ${at.toInstant().plusSeconds(60)}          | 2026-03-02T08:01:00Z
                    ${dateTime().plusDays(1).toDate().time > 0}| true
                    ${desk.title('repair')}                    | title of repair
                    ${now().time > 0}                          | true
                    """)
    void whatAnalystsNeedIsEvaluated(String expression, String value) {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "attack.bpmn",
                        model("<serviceTask id=\"Task_A\" camunda:expression=\"" + escaped(expression)
                                + "\" camunda:resultVariable=\"found\" />"
                                + "<sequenceFlow id=\"Flow_C\" sourceRef=\"Task_A\" targetRef=\"Task_B\" />"
                                + "<serviceTask id=\"Task_B\" camunda:delegateExpression=\"${record}\"><extensionElements>"
                                + "<camunda:field name=\"value\"><camunda:expression>${found}</camunda:expression>"
                                + "</camunda:field></extensionElements></serviceTask>"))
                .deploy();

        closed.started(Map.of("name", "Ann", "at", Date.from(Instant.parse("2026-03-02T08:00:00Z"))));

        assertThat(String.valueOf(Recorder.seen)).isEqualTo(value);
    }

    private void assertNothingRan() {
        assertThat(RAN).hasValue(0);
        assertThat(closed.variables())
                .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain(SECRET));
        assertThat(String.valueOf(Recorder.seen)).doesNotContain(SECRET);
    }
}
