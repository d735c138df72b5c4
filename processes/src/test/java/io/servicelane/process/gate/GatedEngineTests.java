package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.servicelane.process.EmptyEngine;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The gate in front of an engine: what is refused leaves no trace, and what is deployed counts for what comes next. */
class GatedEngineTests {

    private static final String LOADED = "servicelane.loaded-by-a-model";

    private static final TestGate gate = TestGate.ofTheDesk();

    private static ProcessEngine engine;

    @BeforeAll
    static void startTheEngine() {
        engine = gate.engine("gated");
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

    @BeforeEach
    void deployTheType() {
        EmptyEngine.of(engine);
        deploy(Draft.query());
    }

    @Test
    void allFindingsOfAllFilesAreToldAtOnceAndNothingIsStored() {
        var draft = Draft.query()
                .replacing(Draft.MODEL, "${tellCustomer}", "${nobody}")
                .replacing(Draft.MODEL, "=\"general\"", "=\"nobody\"")
                .replacing(Draft.ANSWER, "radio", "iframe")
                .with("price.dmn", Tables.oneCell("1 +"));

        var refused = catchThrowableOfType(ParseException.class, () -> deploy(draft));

        assertThat(refused.getMessage().lines())
                .anyMatch(line -> line.startsWith("* query.bpmn, Task_TellAnswer: '${nobody}' is no step"))
                .anyMatch(line -> line.startsWith("* query.bpmn, query: servicelane.queue is 'nobody'")
                        || line.startsWith("* query.bpmn, Task_AnswerQuery: no team has the queue 'nobody'"))
                .anyMatch(line -> line.startsWith("* answer.form, Field_Handling"))
                .anyMatch(line -> line.startsWith("* price.dmn, Cell_Price: '1 +' is no FEEL"))
                .allMatch(line -> line.startsWith("Nothing was deployed.") || line.contains("; "));
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(1);
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("query")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatIsDeployedNeedNotComeAgain() {
        assertThatCode(() -> deploy(Draft.query().without("escalation-ladder.bpmn")))
                .doesNotThrowAnyException();
        assertThatCode(() -> deploy(Draft.query()
                        .without(Draft.ANSWER)
                        .replacing(
                                Draft.MODEL,
                                "camunda:formRef=\"query.answer\" camunda:formRefBinding=\"deployment\"",
                                "camunda:formRef=\"query.answer\" camunda:formRefBinding=\"latest\"")))
                .doesNotThrowAnyException();
        assertThat(catchThrowable(() -> deploy(Draft.query().without(Draft.ANSWER))))
                .hasMessageContaining(
                        "Task_AnswerQuery: the form 'query.answer' is bound to the deployment but not in it");
        assertThat(catchThrowable(() -> deploy(Draft.query()
                        .without("escalation-ladder.bpmn")
                        .replacing(
                                Draft.MODEL,
                                "camunda:calledElementBinding=\"latest\"",
                                "camunda:calledElementBinding=\"deployment\""))))
                .hasMessageContaining("the process 'escalation-ladder'");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/changes.txt", delimiter = '|', quoteCharacter = '`')
    void aFormLosesWhatIsReadOrWhatNobodyReads(String line, String why, String from, String to) {
        var latest = Draft.query()
                .replacing(
                        Draft.MODEL,
                        "camunda:formRef=\"query.answer\" camunda:formRefBinding=\"deployment\"",
                        "camunda:formRef=\"query.answer\" camunda:formRefBinding=\"latest\"");
        deploy(latest);
        var alone = Draft.of(Draft.ANSWER, Draft.query().files().get(Draft.ANSWER));

        var refused = catchThrowable(() -> deploy(alone.replacing(Draft.ANSWER, from, to)));
        if (line.startsWith("ok:")) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused)
                    .hasMessageContaining("answer.form, ")
                    .hasMessageContaining(why)
                    .hasMessageContaining("query.bpmn");
            assertThat(catchThrowable(() -> deploy(latest.replacing(Draft.ANSWER, from, to))))
                    .hasMessageContaining(why);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/bound.txt", delimiter = '|', quoteCharacter = '`')
    void aFormThatIsBoundToTheDeploymentComesWithIt(String line, String from, String to) {
        var refused =
                catchThrowable(() -> deploy(Draft.query().without(Draft.ANSWER).replacing(Draft.MODEL, from, to)));

        if (line.startsWith("ok:")) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused)
                    .hasMessageContaining("the form 'query.answer' is bound to the deployment but not in it");
        }
    }

    @Test
    void modelsThatKeepTheirOwnVersionOfAFormDoNotHoldItBack() {
        var renamed = Draft.query().files().get(Draft.ANSWER).replace("handling", "handled");

        assertThatCode(() -> deploy(Draft.of(Draft.ANSWER, renamed))).doesNotThrowAnyException();
        assertThatCode(() -> deploy(Draft.query()
                        .with(Draft.ANSWER, renamed)
                        .replacing(Draft.MODEL, "${handling ==", "${handled ==")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/engine.txt", delimiter = '|', quoteCharacter = '`')
    void whatTheEngineItselfRefusesIsARefusalLikeAnyOther(String line, String from, String to) {
        var refused = catchThrowable(() -> deploy(Draft.query().replacing(Draft.MODEL, from, to == null ? "" : to)));

        if (line.startsWith("ok:")) {
            assertThat(refused).isNull();
            return;
        }
        assertThat(refused)
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("Nothing was deployed.")
                .hasMessageContaining("query.bpmn")
                .hasMessageContaining("the engine does not take it");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(1);
    }

    @Test
    void noClassThatAModelNamesIsEvenLoaded() {
        for (var attribute : new String[] {"variableMappingClass", "class"}) {
            assertThat(catchThrowable(() -> deploy(Draft.query()
                            .replacing(
                                    Draft.MODEL,
                                    "camunda:calledElementBinding=\"latest\"",
                                    "camunda:%s=\"%s\"".formatted(attribute, Loaded.class.getName())))))
                    .hasMessageContaining("CallActivity_ClimbLadder: runs code by camunda:" + attribute);
        }
        assertThat(System.getProperty(LOADED)).isNull();
    }

    @Test
    void aDeploymentIsForNoTenantAndHasAShortName() {
        assertThat(catchThrowable(() -> engine.getRepositoryService()
                        .createDeployment()
                        .name("n".repeat(300))
                        .tenantId("elsewhere")
                        .addString("price.dmn", Tables.oneCell("1"))
                        .deploy()))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("300 characters; use at most 250")
                .hasMessageContaining("tenant 'elsewhere'");
    }

    @Test
    void whatWasDeployedIsReadAgainWithoutTheGate() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getDeploymentCache().discardProcessDefinitionCache();

        assertThat(engine.getRepositoryService()
                        .getProcessDefinition(engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("query")
                                .singleResult()
                                .getId())
                        .getKey())
                .isEqualTo("query");
    }

    @Test
    void tryingFilesStoresNothing() {
        assertThat(Draft.query().findings(gate.check())).isEmpty();
        assertThat(Draft.query().without("escalation-ladder.bpmn").findings(gate.check()))
                .isEmpty();
        assertThat(engine.getRepositoryService().createDeploymentQuery().list()).hasSize(1);
    }

    private static void deploy(Draft draft) {
        var deployment = engine.getRepositoryService().createDeployment();
        draft.files().forEach(deployment::addString);
        deployment.deploy();
    }

    /** Tells when it is loaded. */
    static final class Loaded {

        static {
            System.setProperty(LOADED, "true");
        }

        private Loaded() {}
    }
}
