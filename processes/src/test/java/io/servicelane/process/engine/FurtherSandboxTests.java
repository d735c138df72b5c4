package io.servicelane.process.engine;

import static io.servicelane.process.engine.Attacks.BY_REFLECTION;
import static io.servicelane.process.engine.Attacks.TOUCHED;
import static io.servicelane.process.engine.Attacks.model;
import static io.servicelane.process.engine.ClosedEngine.RAN;
import static io.servicelane.process.engine.ClosedEngine.SECRET;
import static io.servicelane.process.engine.ClosedEngine.escaped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import io.servicelane.process.engine.ClosedEngine.Recorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a model could try that nobody looked at before it was deployed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FurtherSandboxTests {

    @RegisterExtension
    private final ClosedEngine closed = new ClosedEngine("closed-further");

    @ParameterizedTest
    @FieldSource("io.servicelane.process.engine.FurtherAttacks#EXPRESSIONS")
    void anExpressionRunsNoCodeAndReadsNoSecret(String attack) {
        var refused = closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:expression=\"${" + escaped(attack)
                        + "}\" camunda:resultVariable=\"loot\" />"));

        assertThat(refused).as("refusals of %s", attack).isNotEmpty();
        assertNothingRan();
    }

    static Stream<Arguments> places() {
        return FurtherAttacks.places().entrySet().stream().map(place -> arguments(place.getKey(), place.getValue()));
    }

    /** Some of these are not evaluated at all, so that nothing is refused there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void noPlaceOfAModelReachesJava(String place, String model) {
        for (var attack :
                List.of(BY_REFLECTION, "execution.processEngineServices", "touched.secret", "touched.touch()")) {
            for (var bracket : List.of("$", "#")) {
                closed.refusals("attack.bpmn", model.formatted(bracket + "{" + escaped(attack) + "}"));
                closed.engine
                        .getTaskService()
                        .createTaskQuery()
                        .initializeFormKeys()
                        .list()
                        .forEach(task -> assertThat(
                                        task.getName() + task.getDescription() + task.getFormKey() + task.getAssignee())
                                .doesNotContain(SECRET));
                assertNothingRan();
                closed.clear();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecmascript",
                "JavaScript",
                "js",
                "nashorn",
                "graal.js",
                "Groovy",
                "python",
                "jython",
                "jruby",
                "JUEL",
                "feel-scala-unary-tests",
                "feel-unary-tests",
                "FEEL",
                "http://www.omg.org/spec/FEEL/20140401",
                "freemarker",
                "velocity",
                "xquery",
                "xslt",
                "camunda-xslt",
                "kotlin",
                "scala",
                "beanshell",
                "bsh",
                "",
                " "
            })
    void noScriptRunsInALanguageThatTheEngineMightKnow(String language) {
        for (var step : List.of(
                "<scriptTask id=\"Task_A\" scriptFormat=\"%s\" camunda:resultVariable=\"x\"><script>%s</script></scriptTask>",
                "<scriptTask id=\"Task_A\" scriptFormat=\"%s\" camunda:resource=\"classpath://%s\" />",
                "<scriptTask id=\"Task_A\" scriptFormat=\"%s\" camunda:resource=\"deployment://%s\" />")) {
            var refused =
                    closed.refusals("attack.bpmn", model(step.formatted(language, "io.servicelane.Touched.touch()")));

            assertThat(refused).isNotEmpty();
            assertNothingRan();
            closed.clear();
        }
    }

    @Test
    void aRenderedFormIsNoScript() {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", model("<userTask id=\"Task_A\" camunda:formKey=\"deployment:f.html\" />"))
                .addString("f.html", "${" + BY_REFLECTION + "}<script>1</script>")
                .deploy();
        closed.started(Map.of());
        var task = closed.engine.getTaskService().createTaskQuery().singleResult();

        for (var form : List.of("juel", "html form engine")) {
            try {
                assertThat(String.valueOf(closed.engine.getFormService().getRenderedTaskForm(task.getId(), form)))
                        .doesNotContain(SECRET);
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageNotContaining(SECRET);
            }
        }
        assertNothingRan();
    }

    @Test
    void aSerializedObjectIsNotTakenApart() {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", model("<serviceTask id=\"Task_A\" camunda:expression=\"${x.secret}\" />"))
                .deploy();
        var object = Variables.serializedObjectValue("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName(TOUCHED)
                .create();

        assertThatThrownBy(() -> closed.started(Map.of("x", object))).isInstanceOf(RuntimeException.class);
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${record}", "${execution}", "${listener}", "${desk}"})
    void anObjectThatAnExpressionMayNameIsNotKept(String named) {
        closed.refusals(
                "attack.bpmn",
                model("<serviceTask id=\"Task_A\" camunda:expression=\"" + named
                        + "\" camunda:resultVariable=\"loot\" />"));

        assertThat(closed.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .isEmpty();
        assertNothingRan();
    }

    @Test
    void aCaseIsNoModel() {
        closed.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "attack.cmmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"
                          xmlns:camunda="http://camunda.org/schema/1.0/cmmn" targetNamespace="t"><case id="attack"
                          camunda:historyTimeToLive="1"><casePlanModel id="p"><planItem id="i" definitionRef="t" />
                          <task id="t"><extensionElements><camunda:caseExecutionListener event="create" class="%s" />
                          </extensionElements></task></casePlanModel></case></definitions>"""
                                .formatted(TOUCHED))
                .deploy();

        assertThatThrownBy(() -> closed.engine.getCaseService().createCaseInstanceByKey("attack"))
                .isInstanceOf(RuntimeException.class);
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn"})
    void noFileFetchesAnythingFromElsewhere(String kind) throws IOException {
        var fetched = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        var address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x";
        try {
            for (var head : List.of(
                    "<!DOCTYPE a SYSTEM \"%s\">",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]>",
                    "<!DOCTYPE a [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>",
                    "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?>",
                    "")) {
                closed.refusals("attack." + kind, foreign(kind, head.formatted(address), address));
            }
        } finally {
            elsewhere.stop(0);
        }

        assertThat(fetched).hasValue(0);
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn"})
    void noFileReadsAnotherOrFillsTheMemory(String kind) {
        var entities = new StringBuilder("<!ENTITY e0 \"aaaaaaaaaa\">");
        for (var each = 1; each < 12; each++) {
            entities.append("<!ENTITY e%d \"%s\">"
                    .formatted(each, "&e%d;".formatted(each - 1).repeat(10)));
        }
        for (var head : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE a [" + entities + "]>")) {
            var entity = head.contains("e11") ? "&e11;" : "&x;";
            var refused = closed.refusals(
                    "attack." + kind, foreign(kind, head, "http://x.test/").replace("NAME", entity));

            assertThat(refused).isNotEmpty();
        }
    }

    private static String foreign(String kind, String head, String address) {
        var schema = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + address
                + "\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"";
        return kind.equals("bpmn")
                ? head
                        + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\" "
                        + schema
                        + "><import importType=\"http://www.w3.org/2001/XMLSchema\" namespace=\"n\" location=\""
                        + address
                        + "\" /><import importType=\"http://schemas.xmlsoap.org/wsdl/\" namespace=\"n\" location=\""
                        + address + "\" /><process id=\"attack\" isExecutable=\"true\" name=\"NAME\">"
                        + "<startEvent id=\"s\"><documentation>NAME<xi:include href=\"" + address
                        + "\" parse=\"text\" /></documentation></startEvent></process></definitions>"
                : head
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"NAME\" namespace=\"n\" "
                        + schema
                        + "><import importType=\"http://www.w3.org/2001/XMLSchema\" namespace=\"n\" locationURI=\""
                        + address
                        + "\" /><decision id=\"attack\" name=\"a\"><literalExpression id=\"l\"><text>NAME</text>"
                        + "<importedValues importType=\"x\" locationURI=\"" + address
                        + "\" namespace=\"n\"><importedElement>x</importedElement></importedValues>"
                        + "</literalExpression></decision></definitions>";
    }

    private void assertNothingRan() {
        assertThat(RAN).hasValue(0);
        assertThat(closed.variables())
                .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain(SECRET));
        assertThat(String.valueOf(Recorder.seen)).doesNotContain(SECRET);
    }
}
