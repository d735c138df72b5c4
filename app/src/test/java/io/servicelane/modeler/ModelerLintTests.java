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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks the Modeler makes while somebody draws, run as it runs them. */
class ModelerLintTests {

    private static final Path PROCESSES = Path.of("../processes/src/main/resources");
    private static final Path EXAMPLE = PROCESSES.resolve("kit/example/water-quality/water-quality.bpmn");
    private static final Path CHECKS = Path.of("target/classes/modeler-plugin/servicelane-lint/client.js");

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
            List.of("too-long", "name=\"Check the water\"", "name=\"" + "w".repeat(251) + "\""));

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
