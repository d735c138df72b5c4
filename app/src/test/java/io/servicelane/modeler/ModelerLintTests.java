package io.servicelane.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks the Modeler makes while somebody draws, run as it runs them. */
class ModelerLintTests {

    private static final Path PROCESSES = Path.of("../processes/src/main/resources");
    private static final Path EXAMPLE = PROCESSES.resolve("kit/example/water-quality/water-quality.bpmn");
    private static final Path EXAMPLES = Path.of("../processes/src/test/resources/gate");
    private static final Path CHECKS = Path.of("target/classes/modeler-plugin/servicelane-lint/client.js");

    private static final String TELL_THEN_CLOSE = "(sourceRef=\"Task_TellResult\" targetRef=\")Task_CloseAnswered\"";
    private static final String LAST_AND_REST =
            "(?s)(Flow_CloseAnsweredToResultTold</bpmn:incoming>)(.*</bpmn:process>)";
    private static final String OTHER_DEFAULT = "default=\"Flow_WaterInOrderToOpenRepair\"";
    private static final String NO_DEFAULT =
            "(?s) default=\"Flow_WaterInOrderToTellResult\"(.*?name=\"Yes\".*?)(</bpmn:sequenceFlow>.*?)\\$\\{finding == 'repair'}";

    /** What is broken: rule, what stands in the example, what stands there instead. */
    private static final List<List<String>> BROKEN = List.of(
            List.of("unknown-delegate", "\\$\\{cancelRequest}", "\\${cancelEverything}"),
            List.of("no-implementation", " camunda:delegateExpression=\"\\$\\{cancelRequest}\"", ""),
            List.of(
                    "code",
                    "camunda:delegateExpression=\"\\$\\{cancelRequest}\"",
                    "camunda:class=\"java.lang.Runtime\""),
            List.of("user-task-form", " camunda:formRef=\"water-quality.check\"", ""),
            List.of("form-key", "camunda:formRef=\"water-quality.check\"", "camunda:formKey=\"embedded:app:x.html\""),
            List.of("user-task-queue", " camunda:candidateGroups=\"repair\"", ""),
            List.of("no-time-to-live", " camunda:historyTimeToLive=\"P180D\"", ""),
            List.of("not-executable", "isExecutable=\"true\"", "isExecutable=\"false\""),
            List.of("type-key", "value=\"water-quality\"", "value=\"Water quality\""),
            List.of("type-title", "servicelane.title.en", "servicelane.title.fr"),
            List.of("type-icon", "value=\"drop\"", "value=\"droplet-of-water\""),
            List.of("type-audience", "value=\"customer,agent\"", "value=\"everybody\""),
            List.of("type-alarm", "\\$\\{sla.overdue\\(execution\\)}", "PT4H"),
            List.of("timer", "\\$\\{sla.overdue\\(execution\\)}", "four hours"),
            List.of("missing-input", "name=\"outcome\"", "name=\"result\""),
            List.of("input-value", ">answered<", ">Answered well<"),
            List.of("no-called-process", " calledElement=\"escalation-ladder\"", ""),
            List.of("call-without-business-key", "<camunda:in businessKey=\"[^\"]+\" />", ""),
            List.of("calls-itself", "calledElement=\"escalation-ladder\"", "calledElement=\"water-quality\""),
            List.of("condition", "\\$\\{finding == 'repair'}", "finding is repair"),
            List.of("message-name", " name=\"request-cancelled\"", ""),
            List.of("no-shape", "(?s)<bpmndi:BPMNShape id=\"Task_CheckWater_di\".*?</bpmndi:BPMNShape>", ""),
            List.of("too-long", "name=\"Check the water\"", "name=\"" + "w".repeat(251) + "\""),
            List.of("never-ends", TELL_THEN_CLOSE, "$1Task_TellResult\""),
            List.of("not-closed", TELL_THEN_CLOSE, "$1EndEvent_ResultTold\""),
            List.of("uncaught-error", LAST_AND_REST, thrown("Error_A") + "$2" + error("Error_A")),
            List.of("default-condition", "default=\"Flow_WaterInOrderToTellResult\"", OTHER_DEFAULT),
            List.of("no-condition", "default=\"Flow_WaterInOrderToTellResult\"", OTHER_DEFAULT),
            List.of("no-default-flow", NO_DEFAULT, conditions("${finding == 'repair'}", "${channel == 'sms'}")),
            List.of(
                    "event-flow",
                    "(?s)<bpmn:exclusiveGateway (id=\"Gateway_WaterInOrder\".*?) default=\"[^\"]+\"(.*?)</bpmn:exclusiveGateway>",
                    "<bpmn:eventBasedGateway $1$2</bpmn:eventBasedGateway>"),
            more("no-event", "<bpmn:intermediateCatchEvent id=\"Event_X\" />"),
            more("event-code", "<bpmn:endEvent id=\"Event_X\"><bpmn:errorEventDefinition /></bpmn:endEvent>"),
            more(
                    "no-time",
                    "<bpmn:intermediateCatchEvent id=\"Event_X\"><bpmn:timerEventDefinition /></bpmn:intermediateCatchEvent>"),
            more("loop", "<bpmn:task id=\"Task_X\"><bpmn:standardLoopCharacteristics /></bpmn:task>"),
            more("no-repetition", "<bpmn:task id=\"Task_X\"><bpmn:multiInstanceLoopCharacteristics /></bpmn:task>"),
            more("number", "<bpmn:userTask id=\"Task_X\" camunda:priority=\"high\" />"),
            more("unsupported", "<bpmn:complexGateway id=\"Gateway_X\" />"),
            List.of(
                    "listener",
                    "<camunda:inputOutput>",
                    "<camunda:executionListener event=\"begin\" delegateExpression=\"\\${tellTeam}\" /><camunda:inputOutput>"),
            List.of("type-property", "name=\"servicelane.queue\"", "name=\"servicelane.team\""));

    /** What the gate takes, or only the gate can tell. */
    private static final List<List<String>> SOUND = List.of(
            List.of(NO_DEFAULT, conditions("${finding == 'repair'}", "${finding != 'repair'}")),
            List.of(NO_DEFAULT, conditions("${finding == 'repair'}", "${finding == 'in-order'}")),
            List.of(
                    "(?s)Flow_WaterInOrderToTellResult(.*)</bpmn:process>",
                    "Flow_WaterInOrderToTellResult$1"
                            + "<bpmn:subProcess id=\"Part_X\"><bpmn:incoming>Flow_X</bpmn:incoming><bpmn:outgoing>Flow_X</bpmn:outgoing>"
                            + "<bpmn:startEvent id=\"Start_X\"><bpmn:outgoing>Flow_Y</bpmn:outgoing></bpmn:startEvent>"
                            + "<bpmn:sequenceFlow id=\"Flow_Y\" sourceRef=\"Start_X\" targetRef=\"End_X\" />"
                            + "<bpmn:endEvent id=\"End_X\"><bpmn:incoming>Flow_Y</bpmn:incoming>"
                            + "<bpmn:errorEventDefinition errorRef=\"Error_A\" /></bpmn:endEvent></bpmn:subProcess>"
                            + "<bpmn:boundaryEvent id=\"Border_X\" attachedToRef=\"Part_X\"><bpmn:outgoing>Flow_X</bpmn:outgoing>"
                            + "<bpmn:errorEventDefinition /></bpmn:boundaryEvent>"
                            + "<bpmn:sequenceFlow id=\"Flow_X\" sourceRef=\"Border_X\" targetRef=\"EndEvent_ResultTold\" />"
                            + "</bpmn:process>" + error("Error_A")));

    private static List<String> more(String rule, String element) {
        var start = "<bpmn:startEvent id=\"StartEvent_WaterReported\"";
        return List.of(rule, start, element + start);
    }

    /** Both ways out of the gateway have a condition. */
    private static String conditions(String open, String told) {
        return "$1<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + Matcher.quoteReplacement(told)
                + "</bpmn:conditionExpression>$2" + Matcher.quoteReplacement(open);
    }

    private static String thrown(String error) {
        return "$1<bpmn:errorEventDefinition errorRef=\"" + error + "\" />";
    }

    private static String error(String id) {
        return "<bpmn:error id=\"" + id + "\" errorCode=\"a\" />";
    }

    @TempDir
    private Path folder;

    @Test
    void shippedModelsAndTheExampleAreLeftInPeace() throws Exception {
        try (var models = Files.walk(PROCESSES)) {
            var files = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Path::toString)
                    .toList();
            var found = lint(files);

            assertThat(files)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(found.path(file)).as(file).isEmpty());
        }
    }

    @Test
    void whatIsBrokenIsFoundWhileItIsDrawn() throws Exception {
        var example = Files.readString(EXAMPLE);
        var broken = new LinkedHashMap<String, String>();
        for (var change : BROKEN) {
            var model = example.replaceFirst(change.get(1), change.get(2));
            assertThat(model).as(change.get(0)).isNotEqualTo(example);
            broken.put(change.get(0), file(change.get(0), model));
        }
        broken.put(
                "wait-without-pause",
                file(
                        "wait-without-pause",
                        Files.readString(PROCESSES.resolve("processes/repair/repair.bpmn"))
                                .replace("${pauseForCustomer}", "${resumeFromCustomer}")));

        var found = lint(broken.values());

        assertThat(broken).allSatisfy((rule, file) -> assertThat(texts(found.path(file)))
                .as(rule)
                .anyMatch(finding -> finding.startsWith(rule + " ") && finding.contains("; ")));
    }

    @Test
    void whatOnlyTheGateCanTellIsNoMistakeYet() throws Exception {
        var example = Files.readString(EXAMPLE);
        var sound = new ArrayList<String>();
        for (var change : SOUND) {
            var model = example.replaceFirst(change.get(0), change.get(1));
            assertThat(model).as(change.get(0)).isNotEqualTo(example);
            sound.add(file("sound-" + sound.size(), model));
        }

        var found = lint(sound);

        assertThat(sound).allSatisfy(file -> assertThat(texts(found.path(file)))
                .as(file)
                .allMatch(finding -> finding.startsWith("no-shape ")));
    }

    /** The gate's own examples: lines of rule, what stands in the type "query", what stands there instead. */
    @Test
    void whatTheGateTakesIsNoMistakeInTheModeler() throws Exception {
        var query = Files.readString(PROCESSES.resolve("processes/query/query.bpmn"));
        var taken = new LinkedHashMap<String, String>();
        for (var examples : List.of("models", "flows")) {
            for (var line : Files.readAllLines(EXAMPLES.resolve(examples + ".txt"))) {
                var parts = line.split("\\|`", -1);
                if (line.startsWith("ok:") && !line.startsWith("ok:type-title-zh")) { // advised, not refused
                    var from = parts[1].replaceFirst("`$", "");
                    var to = parts[2].replaceFirst("`$", "");
                    assertThat(query).as(line).contains(from);
                    taken.put(
                            line,
                            file(
                                    "taken-" + taken.size(),
                                    query.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))));
                }
            }
        }

        var found = lint(taken.values());

        assertThat(taken).hasSizeGreaterThan(40).allSatisfy((line, file) -> assertThat(found.path(file))
                .as(line)
                .isEmpty());
    }

    @Test
    void everyRuleOfTheGateThatTheModelerCanCheckIsChecked() throws Exception {
        var catalogue =
                new ObjectMapper().readTree(PROCESSES.resolve("gate/rules.json").toFile());

        assertThat(texts(lint(List.of()).path("rules")))
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(catalogue.spliterator(), false)
                        .filter(rule -> rule.path("lint").asBoolean())
                        .map(rule -> rule.path("code").asText())
                        .toList());
    }

    private String file(String rule, String model) throws IOException {
        return Files.writeString(folder.resolve(rule + ".bpmn"), model).toString();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode lint(Iterable<String> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "src/main/web/test/lint.mjs", CHECKS.toString()));
        files.forEach(command::add);
        var node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).isZero();
        return new ObjectMapper().readTree(output);
    }
}
