package io.servicelane.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A {@code .form} file as it lies on the class path, read as far as tests need it. */
public record FormFile(JsonNode json) {

    public static FormFile of(String id) {
        var path = "/forms/" + id.replace('.', '/') + ".form";
        try (var in = FormFile.class.getResourceAsStream(path)) {
            return new FormFile(new ObjectMapper().readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** Every component that asks for something, groups opened. */
    public List<JsonNode> fields() {
        var fields = new ArrayList<JsonNode>();
        collect(json, fields);
        return fields;
    }

    public List<String> keys() {
        return fields().stream().map(field -> field.get("key").asText()).toList();
    }

    private static void collect(JsonNode parent, List<JsonNode> fields) {
        for (var component : parent.path("components")) {
            if (component.has("key")) {
                fields.add(component);
            }
            collect(component, fields);
        }
    }
}
