package io.servicelane.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Two versions of a file, compared by what they mean and by their text. */
final class FileComparison {

    private static final int BIGGEST = 2 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private FileComparison() {}

    /** What an analyst would say is different; empty when it cannot be said, for the kind, the size or the content. */
    static Optional<List<Change>> changes(String file, byte[] before, byte[] after) {
        if (before.length > BIGGEST || after.length > BIGGEST) {
            return Optional.empty();
        }
        try {
            return switch (kind(file)) {
                case "bpmn" -> Optional.of(BpmnComparison.changes(XmlFile.root(before), XmlFile.root(after)));
                case "dmn" -> Optional.of(DmnComparison.changes(XmlFile.root(before), XmlFile.root(after)));
                case "form" -> Optional.of(FormComparison.changes(json(before), json(after)));
                default -> Optional.empty();
            };
        } catch (UnreadableFile unreadable) {
            return Optional.empty();
        }
    }

    /** The two texts, each written in the same way, line by line; empty when they are too big. */
    static List<String> text(String file, byte[] before, byte[] after) {
        if (before.length > BIGGEST || after.length > BIGGEST) {
            return List.of();
        }
        return TextComparison.lines(file, lines(file, before), lines(file, after));
    }

    private static List<String> lines(String file, byte[] content) {
        if (content.length == 0) {
            return List.of();
        }
        try {
            return switch (kind(file)) {
                case "bpmn", "dmn" -> XmlFile.lines(content);
                case "form" -> JSON.writeValueAsString(json(content)).lines().toList();
                default -> plain(content);
            };
        } catch (UnreadableFile | JsonProcessingException unreadable) {
            return plain(content);
        }
    }

    private static List<String> plain(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new UnreadableFile(unreadable);
        }
    }

    private static String kind(String file) {
        var name = file.toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return "bpmn";
        }
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml") ? "dmn" : name.endsWith(".form") ? "form" : "";
    }
}
