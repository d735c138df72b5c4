package io.servicelane.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What changed between two versions of a file, in words and line by line. */
class FileComparisonTests {

    private static final String MODEL =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="water" isExecutable="true" camunda:historyTimeToLive="180">
                <bpmn:startEvent id="StartEvent_Water"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Water" targetRef="Task_Look"/>
                <bpmn:userTask id="Task_Look" name="Look at it" camunda:formRef="look" camunda:candidateGroups="water"/>
                <bpmn:intermediateCatchEvent id="Event_Wait" name="A day later">
                  <bpmn:timerEventDefinition id="Timer_1"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
              </bpmn:process>
              <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="water">
                <bpmndi:BPMNShape bpmnElement="Task_Look"><dc:Bounds x="100" y="80" width="100" height="80"/></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d">
              <decision id="classifyRequest" name="Classify">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i1" label="Words"><inputExpression id="e1"><text>words</text></inputExpression></input>
                  <output id="o1" label="Type" name="type"/>
                  <rule id="r1"><inputEntry id="a"><text>contains(words, "leak")</text></inputEntry><outputEntry id="b"><text>"repair"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="d2"><text>"query"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String FORM =
            """
            {"type":"default","id":"look","schemaVersion":15,"components":[
              {"type":"textfield","id":"F1","key":"place","label":"Where?","validate":{"required":true}},
              {"type":"select","id":"F2","key":"colour","label":"Colour","values":[{"value":"brown","label":"Brown"}]}]}
            """;

    private final ChangeWords words = words();

    @Test
    void anElementThatWasAddedIsNamed() {
        var now = MODEL.replace(
                "<bpmn:intermediateCatchEvent",
                "<bpmn:userTask id=\"Task_Test\" name=\"Test the water\"/><bpmn:intermediateCatchEvent");

        assertThat(told("water.bpmn", MODEL, now)).containsExactly("Added user task “Test the water” (Task_Test)");
        assertThat(told("water.bpmn", now, MODEL)).containsExactly("Removed user task “Test the water” (Task_Test)");
    }

    @Test
    void aChangedPropertyIsToldWithItsValues() {
        var now = MODEL.replace("formRef=\"look\"", "formRef=\"look-closer\"")
                .replace("P1D", "P2D")
                .replace(" camunda:candidateGroups=\"water\"", "");

        assertThat(told("water.bpmn", MODEL, now))
                .containsExactly(
                        "user task “Look at it” (Task_Look): form changed from “look” to “look-closer”",
                        "user task “Look at it” (Task_Look): queue taken away (was “water”)",
                        "waiting event “A day later” (Event_Wait): duration changed from “P1D” to “P2D”");
    }

    @Test
    void aFlowThatLeadsElsewhereNamesWhereTo() {
        var now = MODEL.replace("targetRef=\"Task_Look\"", "targetRef=\"Event_Wait\"");

        assertThat(told("water.bpmn", MODEL, now))
                .singleElement()
                .asString()
                .contains("leads to changed from “Look at it” to “A day later”");
    }

    @Test
    void aStepThatIsCalledOtherwiseIsNoChangeOfTheFlowsThatLeadToIt() {
        var now = MODEL.replace("name=\"Look at it\"", "name=\"Look closely\"");

        assertThat(told("water.bpmn", MODEL, now))
                .singleElement()
                .asString()
                .contains("name changed from “Look at it” to “Look closely”");
    }

    @Test
    void whatWasOnlyMovedIsDrawingOnly() {
        assertThat(told("water.bpmn", MODEL, MODEL.replace("x=\"100\"", "x=\"220\"")))
                .containsExactly("Drawing only: 1 shapes and lines moved, among them Look at it");
    }

    @Test
    void anotherWayOfWritingTheSameIsNoChange() {
        var now =
                MODEL.replace("bpmn:", "b:").replace("xmlns:bpmn=", "xmlns:b=").replaceAll("\\s+", " ");

        assertThat(told("water.bpmn", MODEL, now)).isEmpty();
    }

    @Test
    void aTableIsComparedCellByCell() {
        var now = TABLE.replace("\"leak\"", "\"drip\"").replace("FIRST", "UNIQUE");

        assertThat(told("classify.dmn", TABLE, now))
                .containsExactly(
                        "decision “Classify” (classifyRequest): hit policy changed from “FIRST” to “UNIQUE”",
                        "row 1: Words changed from “contains(words, \"leak\")” to “contains(words, \"drip\")”");
    }

    @Test
    void aRowThatWasAddedIsToldWithItsCells() {
        var now = TABLE.replace(
                "<rule id=\"r2\">",
                "<rule id=\"r3\"><inputEntry id=\"x\"><text>contains(words, \"water\")</text></inputEntry>"
                        + "<outputEntry id=\"y\"><text>\"water\"</text></outputEntry></rule><rule id=\"r2\">");

        assertThat(told("classify.dmn", TABLE, now))
                .containsExactly("Added row 2: Words: contains(words, \"water\"), Type: \"water\"");
        assertThat(told("classify.dmn", now, TABLE))
                .containsExactly("Removed row 2: Words: contains(words, \"water\"), Type: \"water\"");
    }

    @Test
    void rowsInAnotherOrderAreTold() {
        var first = TABLE.substring(TABLE.indexOf("<rule id=\"r1\">"), TABLE.indexOf("<rule id=\"r2\">"));
        var now = TABLE.replace(first, "").replace("</decisionTable>", first + "</decisionTable>");

        assertThat(told("classify.dmn", TABLE, now))
                .containsExactly("The rows of classifyRequest are in another order");
    }

    @Test
    void aFormIsComparedFieldByField() {
        var now = FORM.replace("\"required\":true", "\"required\":false")
                .replace("\"label\":\"Brown\"", "\"label\":\"Rusty\"")
                .replace("]}]}", "]},{\"type\":\"number\",\"key\":\"litres\",\"label\":\"Litres\"}]}");

        assertThat(told("look.form", FORM, now))
                .containsExactly(
                        "text field “Where?” (place): required changed from “true” to “false”",
                        "selection “Colour” (colour): values brown changed from “Brown” to “Rusty”",
                        "Added number field “Litres” (litres)");
    }

    @Test
    void chineseReadersAreToldInChinese() {
        var change = FileComparison.changes(
                        "f.form",
                        FORM.getBytes(UTF_8),
                        FORM.replace("Where?", "Ort").getBytes(UTF_8))
                .orElseThrow()
                .get(0);

        assertThat(words.sentence(change, Locale.SIMPLIFIED_CHINESE)).isEqualTo("文本字段“Ort”（place）：标签由“Where?”改为“Ort”");
    }

    @Test
    void theTextIsComparedAsItWouldBeWrittenByOneHand() {
        var now = MODEL.replaceAll("\\s+", " ").replace("P1D", "P2D");

        var lines = FileComparison.text("water.bpmn", MODEL.getBytes(UTF_8), now.getBytes(UTF_8));

        assertThat(lines.stream()
                        .filter(line -> line.matches("^[+-][^+-].*"))
                        .map(line -> line.substring(0, 1) + line.substring(1).strip()))
                .containsExactly("-P1D", "+P2D");
    }

    @Test
    void whatIsHostileIsNeitherReadNorRun() {
        var entities = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + MODEL.replace("Look at it", "&b;");
        var deep = MODEL.replace("<bpmn:startEvent", "<x>".repeat(5000) + "</x>".repeat(5000) + "<bpmn:startEvent");
        var notXml = "PK\u0003\u0004";

        for (var hostile : List.of(entities, deep, notXml, "")) {
            assertThat(FileComparison.changes("w.bpmn", MODEL.getBytes(UTF_8), hostile.getBytes(UTF_8)))
                    .isEmpty();
            assertThat(FileComparison.text("w.bpmn", MODEL.getBytes(UTF_8), hostile.getBytes(UTF_8)))
                    .isNotNull();
        }
        assertThat(FileComparison.changes(
                        "f.form", FORM.getBytes(UTF_8), "[".repeat(100_000).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void longNamesAreCutAndHtmlStaysText() {
        var script = "&lt;script&gt;alert(1)&lt;/script&gt;";
        var now = MODEL.replace("name=\"Look at it\"", "name=\"" + script + "水".repeat(10_000) + "\"");

        assertThat(told("water.bpmn", MODEL, now))
                .allSatisfy(
                        sentence -> assertThat(sentence).contains("<script>").hasSizeLessThan(1000));
    }

    @Test
    void hugeFilesAreNotComparedForLong() {
        var one = table(0);
        var other = table(7);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(FileComparison.changes("c.dmn", one, other)).isPresent();
            assertThat(FileComparison.text("c.dmn", one, other)).hasSizeLessThan(3002);
            assertThat(FileComparison.changes("c.dmn", new byte[3_000_000], other))
                    .isEmpty();
            assertThat(FileComparison.text("c.dmn", new byte[3_000_000], other)).isEmpty();
        });
    }

    private static byte[] table(int salt) {
        var rows = IntStream.range(0, 6000)
                .mapToObj(row -> ("<rule id=\"r%d\"><inputEntry id=\"i%d\"><text>%d</text></inputEntry>"
                                + "<outputEntry id=\"o%d\"><text>%d</text></outputEntry></rule>")
                        .formatted(row, row, row * 31 + salt, row, row + salt))
                .collect(Collectors.joining());
        return TABLE.replace("</decisionTable>", rows + "</decisionTable>").getBytes(UTF_8);
    }

    private List<String> told(String file, String before, String after) {
        return FileComparison.changes(file, before.getBytes(UTF_8), after.getBytes(UTF_8)).orElseThrow().stream()
                .map(change -> words.sentence(change, Locale.ENGLISH))
                .toList();
    }

    private static ChangeWords words() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("i18n/messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return new ChangeWords(bundle);
    }
}
