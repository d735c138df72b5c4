package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody meant to deploy, or that somebody means ill with. */
class BadFilesTests {

    private static final String EMPTY_MODEL =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='n' />";

    private static final String LAUGHS =
            """
            <!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="n">&c;</definitions>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE d><d/>",
                "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'><d/>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d>&e;</d>",
                LAUGHS
            })
    void aDocumentTypeIsRefusedWithoutBeingRead(String xml) {
        assertThat(refused("a.bpmn", xml)).containsExactly("file-doctype");
        assertThat(refused("a.dmn", xml)).containsExactly("file-doctype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<definitions>", "hello", "<a/><b/>", "PK\u0003\u0004", "{}", "<html/>", "\uFEFF<a></b>"})
    void whatIsNoModelCannotBeRead(String text) {
        assertThat(refused("a.bpmn", text)).containsExactly("file-unreadable");
        assertThat(refused("a.dmn", text)).containsExactly("file-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"form\"", "{} {}", "{'id': 1}", "{\"id\":\"a\",\"id\":\"b\"}", "<form/>"})
    void whatIsNoJsonObjectIsNoForm(String text) {
        assertThat(refused("a.form", text)).containsExactly("file-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void anEmptyFileIsRefused(String text) {
        assertThat(refused("a.bpmn", text)).containsExactly("file-empty");
        assertThat(refused("a.dmn", text)).containsExactly("file-empty");
        assertThat(refused("a.form", text)).containsExactly("file-empty");
    }

    @Test
    void anEmptyFormIsRefused() {
        assertThat(refused("a.form", "{}")).containsExactly("file-empty");
        assertThat(refused("a.form", "{\"components\":[]}")).contains("form-fault");
        assertThat(refused("a.form", "{\"id\":\"a\",\"type\":\"default\"}")).contains("form-fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.js", "a.png", "a.svg", "a.md", "a.json", "a.html", "a.cmmn", "bpmn", "a.BPMN"})
    void whatWouldDoNothingHereIsRefused(String name) {
        assertThat(refused(name, "PK")).containsExactly("file-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.bpmn",
                "a/../b.bpmn",
                "/etc/a.bpmn",
                "a\\b.bpmn",
                "C:a.bpmn",
                "a\n.bpmn",
                "a\u0000.bpmn",
                " "
            })
    void aNameWithTricksIsRefused(String name) {
        assertThat(refused(name, EMPTY_MODEL)).containsExactly("file-name");
    }

    @Test
    void aNameIsShortButMayHaveFoldersAndAnyLetters() {
        assertThat(refused("a".repeat(250) + ".bpmn", EMPTY_MODEL)).containsExactly("file-name");
        assertThat(refused("processes/水质/水质 v1..2.bpmn", EMPTY_MODEL)).containsExactly("no-process");
    }

    @Test
    void aBigFileIsNotEvenLookedAt() {
        var check = TestGate.ofTheDesk().check();

        assertThat(check.findings(Map.of("a.bpmn", new byte[2_200_000])))
                .extracting(Finding::rule)
                .containsExactly("file-too-big");
        assertThat(check.findings(Map.of("a.bpmn", new byte[50 << 20])))
                .extracting(Finding::rule)
                .containsExactly("too-many-files");
    }

    @Test
    void thereAreNotTooManyFilesAtOnce() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var number = 0; number < 101; number++) {
            files.put("a" + number + ".bpmn", EMPTY_MODEL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(TestGate.ofTheDesk().check().findings(files))
                .extracting(Finding::rule)
                .containsExactly("too-many-files");
        files.remove("a0.bpmn");
        assertThat(TestGate.ofTheDesk().check().findings(files)).hasSize(100);
    }

    @Test
    void deepNestingCannotFillTheStack() {
        var deep = 100_000;

        assertThat(refused("a.bpmn", "<a>".repeat(deep) + "</a>".repeat(deep))).containsExactly("file-too-deep");
        assertThat(refused("a.dmn", "<a>".repeat(101) + "</a>".repeat(101))).containsExactly("file-too-deep");
        assertThat(refused("a.form", "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}"))
                .containsAnyOf("file-too-deep", "file-unreadable");
        assertThat(refused("a.form", "{\"a\":" + "[".repeat(101) + "]".repeat(101) + "}"))
                .containsExactly("file-too-deep");
    }

    @Test
    void expressionsCannotFillTheStackOrTakeForEver() {
        var many = 100_000;

        assertThat(refusedModel("${handling == 'pass-on'}", "${" + "(".repeat(many) + "1" + ")".repeat(many) + "}"))
                .contains("expression", "too-long");
        assertThat(refusedModel("${handling == 'pass-on'}", "${" + "!".repeat(many) + "true}"))
                .contains("expression");
        for (var nested : List.of(
                "(".repeat(60) + "1" + ")".repeat(60), "[".repeat(60), "-".repeat(3_000) + "1", "{a:".repeat(30))) {
            assertThat(refused("a.dmn", Tables.oneCell(nested))).contains("feel");
        }
    }

    @Test
    void aModelWithoutDiagramIsRefused() {
        assertThat(refusedModel("<bpmndi:BPMNDiagram", "<!--<bpmndi:BPMNDiagram", "</bpmndi:BPMNDiagram>", "-->"))
                .containsExactly("no-diagram");
    }

    @Test
    void aFileWithoutAProcessIsRefused() {
        assertThat(refused("a.bpmn", EMPTY_MODEL)).containsExactly("no-process");
        assertThat(refused(
                        "a.bpmn",
                        EMPTY_MODEL.replace(
                                " />", "><collaboration id='c'><participant id='p'/></collaboration></definitions>")))
                .containsExactly("no-process");
        assertThat(refused("a.bpmn", EMPTY_MODEL.replace(" />", "><message id='m' name='n'/></definitions>")))
                .containsExactly("no-process");
    }

    @Test
    void twoOfAKindWithOneIdAreRefused() {
        var query = Draft.query();

        assertThat(rules(query.with("again.bpmn", query.files().get(Draft.MODEL))))
                .containsExactly("same-id");
        assertThat(rules(query.with("again.form", query.files().get(Draft.ANSWER))))
                .containsExactly("same-id");
        assertThat(rules(Draft.of("a.dmn", Tables.oneCell("1")).with("b.dmn", Tables.oneCell("2"))))
                .containsExactly("same-id");
        assertThat(rules(query.replacing(
                        Draft.MODEL,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id='query' isExecutable='true' />")))
                .isNotEmpty();
    }

    @Test
    void namesThatAreNotKeptAreRefusedWithTheirElement() {
        assertThat(Draft.query()
                        .replacing(Draft.MODEL, "Answer the query", "x".repeat(10_000))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("too-long"))
                .satisfies(finding -> assertThat(finding.element()).isEqualTo("Task_AnswerQuery"))
                .satisfies(finding -> assertThat(finding.english()).contains("10000 characters; use at most 250"));
        assertThat(refusedModel("Answer the query", "x".repeat(250))).isEmpty();
        assertThat(refusedModel("<bpmn:documentation>", "<bpmn:documentation>" + "x".repeat(4_000)))
                .containsExactly("too-long");
        assertThat(refusedModel(
                        "<bpmn:message id=\"Message_RequestCancelled\" name=\"request-cancelled\" />",
                        "<bpmn:message id=\"Message_RequestCancelled\" name=\"request-cancelled\" /><bpmn:message id=\""
                                + "m".repeat(65) + "\" name=\"n\" />"))
                .containsExactly("too-long");
    }

    @Test
    void elementsMayHaveChineseIds() {
        var model = Draft.query().files().get(Draft.MODEL).replace("Task_AnswerQuery", "任务_答复查询");

        assertThat(Draft.query().with(Draft.MODEL, model).findings()).isEmpty();
    }

    @Test
    void aTypeHasAKeyThatFitsIntoAnAddress() {
        for (var key : List.of("水质", "Water", "water_quality", "water--quality", "w".repeat(41))) {
            var model = Draft.query().files().get(Draft.MODEL).replace("\"query\"", "\"" + key + "\"");
            assertThat(rules(Draft.query().with(Draft.MODEL, model))).as(key).containsExactly("type-key");
        }
        var model = Draft.query().files().get(Draft.MODEL).replace("\"query\"", "\"water-quality-2\"");
        assertThat(rules(Draft.query().with(Draft.MODEL, model))).isEmpty();
    }

    private static List<String> refusedModel(String... replacements) {
        var draft = Draft.query();
        for (var at = 0; at < replacements.length; at += 2) {
            draft = draft.replacing(Draft.MODEL, replacements[at], replacements[at + 1]);
        }
        return rules(draft);
    }

    private static List<String> refused(String name, String text) {
        return rules(Draft.of(name, text));
    }

    private static List<String> rules(Draft draft) {
        return draft.findings().stream()
                .filter(Finding::refused)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
