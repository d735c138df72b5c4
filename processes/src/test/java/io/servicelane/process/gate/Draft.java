package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analyst is about to deploy: a shipped type with its forms, in which some texts are replaced.
 *
 * @param files text by file name
 */
record Draft(Map<String, String> files) {

    static final String MODEL = "query.bpmn";
    static final String ANSWER = "answer.form";

    private static final ModelCheck CHECK = TestGate.ofTheDesk().check();
    private static final String LADDER = "escalation-ladder.bpmn";

    /** The type "query" and what it needs; nothing is wrong with it. */
    static Draft query() {
        var files = new LinkedHashMap<String, String>();
        files.put(MODEL, ShippedFiles.text("processes/query/query.bpmn"));
        files.put(LADDER, ShippedFiles.text("processes/parts/escalation-ladder.bpmn"));
        files.put("start.form", ShippedFiles.text("forms/query/start.form"));
        files.put(ANSWER, ShippedFiles.text("forms/query/answer.form"));
        files.put("attention.form", ShippedFiles.text("forms/shared/attention.form"));
        return new Draft(files);
    }

    static Draft of(String name, String text) {
        return new Draft(Map.of(name, text));
    }

    Draft with(String name, String text) {
        var more = new LinkedHashMap<>(files);
        more.put(name, text);
        return new Draft(more);
    }

    Draft without(String name) {
        var less = new LinkedHashMap<>(files);
        less.remove(name);
        return new Draft(less);
    }

    /** The first place where that stands is changed. */
    Draft replacing(String name, String from, String to) {
        var text = files.get(name);
        assertThat(text).contains(from);
        var at = text.indexOf(from);
        return with(name, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    List<Finding> findings() {
        return findings(CHECK);
    }

    List<Finding> findings(ModelCheck check) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return check.findings(bytes);
    }
}
