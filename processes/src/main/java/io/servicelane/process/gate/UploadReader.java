package io.servicelane.process.gate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;

/** Reads files, and notes those that cannot be read or would do nothing. */
final class UploadReader {

    private static final int MOST_FILES = 100;
    private static final int MOST_BYTES = 20 << 20;
    private static final int MOST_BYTES_OF_A_FILE = 2 << 20;
    private static final int LONGEST_NAME = 250;
    private static final Pattern TRICKS =
            Pattern.compile("(^|[/\\\\])\\.\\.?([/\\\\]|$)|^[/\\\\]|\\\\|:|\\p{Cntrl}|\\p{Cf}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Findings findings;
    private final List<BpmnFile> models = new ArrayList<>();
    private final List<DmnFile> tables = new ArrayList<>();
    private final List<FormFile> forms = new ArrayList<>();

    private UploadReader(Findings findings) {
        this.findings = findings;
    }

    static Upload read(Map<String, byte[]> files, Deployed deployed, Desk desk, Findings findings) {
        var reader = new UploadReader(findings);
        var bytes = files.values().stream().mapToLong(content -> content.length).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
            findings.add(Code.TOO_MANY_FILES, "", "", files.size(), megabytes(bytes));
        } else {
            files.forEach(reader::read);
        }
        var unread = files.size() - reader.models.size() - reader.tables.size() - reader.forms.size();
        return new Upload(reader.models, reader.tables, reader.forms, unread == 0, deployed, desk);
    }

    private void read(String name, byte[] content) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || TRICKS.matcher(name).find()) {
            findings.add(Code.FILE_NAME, name, "", name.length() > LONGEST_NAME ? name.length() + " characters" : name);
        } else if (content.length > MOST_BYTES_OF_A_FILE) {
            findings.add(Code.FILE_TOO_BIG, name, "", megabytes(content.length));
        } else if (isBlank(content)) {
            findings.add(Code.FILE_EMPTY, name, "");
        } else if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            readModel(name, content);
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            readTables(name, content);
        } else if (name.endsWith(".form")) {
            readForm(name, content);
        } else {
            findings.add(Code.FILE_TYPE, name, "");
        }
    }

    private void readModel(String name, byte[] content) {
        if (XmlScan.passes(content, findings, name, "BPMN")) {
            try {
                models.add(new BpmnFile(name, Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
            } catch (RuntimeException | StackOverflowError noModel) {
                unreadable(name, content, "BPMN", noModel, "model");
            }
        }
    }

    private void readTables(String name, byte[] content) {
        if (XmlScan.passes(content, findings, name, "DMN")) {
            try {
                tables.add(new DmnFile(name, Dmn.readModelFromStream(new ByteArrayInputStream(content))));
            } catch (RuntimeException | StackOverflowError noTable) {
                unreadable(name, content, "DMN", noTable, "table");
            }
        }
    }

    private void readForm(String name, byte[] content) {
        try {
            if (tooDeep(content)) {
                findings.add(Code.FILE_TOO_DEEP, name, "", "more than " + XmlScan.DEEPEST, XmlScan.DEEPEST);
                return;
            }
            var json = JSON.readTree(text(content));
            if (!json.isObject()) {
                findings.add(Code.FILE_UNREADABLE, name, "", "JSON", new Said("it is no object", "内容不是对象"), "form");
            } else if (json.isEmpty()) {
                findings.add(Code.FILE_EMPTY, name, "");
            } else {
                forms.add(new FormFile(name, json));
            }
        } catch (IOException noJson) {
            findings.add(Code.FILE_UNREADABLE, name, "", "JSON", reason(noJson), "form");
        }
    }

    /** A form that was deployed before; empty when it cannot be read any more. */
    static Optional<FormFile> form(String name, byte[] content) {
        try {
            return Optional.of(new FormFile(name, JSON.readTree(text(content))));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Said reason(IOException noJson) {
        if (noJson instanceof JacksonException broken && broken.getLocation() != null) {
            var line = broken.getLocation().getLineNr();
            return new Said(
                    "line %d: %s".formatted(line, Words.shortened(broken.getOriginalMessage())),
                    "第 %d 行有错误".formatted(line));
        }
        return new Said(Words.reason(noJson), "内容有错误");
    }

    private static boolean tooDeep(byte[] content) throws IOException {
        try (var parser = JSON.createParser(text(content))) {
            var depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > XmlScan.DEEPEST) {
                    return true;
                }
            }
            return false;
        }
    }

    private void unreadable(String name, byte[] content, String kind, Throwable failure, String what) {
        var fault = XmlFault.of(failure, text(content));
        findings.add(Code.FILE_UNREADABLE, name, fault.element(), kind, fault.reason(), what);
    }

    static String text(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isBlank(byte[] content) {
        for (var value : content) {
            if (value > ' ' || value < 0) {
                return false;
            }
        }
        return true;
    }

    private static String megabytes(long bytes) {
        return "%.1f".formatted(bytes / 1048576.0);
    }
}
