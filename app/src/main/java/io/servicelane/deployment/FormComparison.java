package io.servicelane.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is different between two forms, field by field. */
final class FormComparison {

    private static final Set<String> OF_NO_MEANING = Set.of("id", "key", "components", "layout", "type");
    private static final Set<String> OF_THE_TOOL =
            Set.of("components", "exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion");
    private static final int DEEPEST = 20;

    private FormComparison() {}

    static List<Change> changes(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        Part.compare(List.of(form(before)), List.of(form(after)), changes);
        var old = fields(before);
        var now = fields(after);
        Part.compare(old, now, changes);
        if (Part.reordered(old, now)) {
            changes.add(new Change(Change.What.REORDERED, "field", "", "", null, null, null));
        }
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add(new Change(Change.What.REDRAWN, "layout", "", "", null, null, null));
        }
        return changes;
    }

    private static Part form(JsonNode form) {
        var properties = new LinkedHashMap<String, String>();
        form.fields().forEachRemaining(property -> {
            if (!OF_THE_TOOL.contains(property.getKey())) {
                flatten(property.getKey(), property.getValue(), properties, 0);
            }
        });
        return new Part("form", "form", form.path("id").asText(), "", properties);
    }

    private static List<Part> fields(JsonNode form) {
        var fields = new ArrayList<Part>();
        collect(form.path("components"), "", fields, 0);
        return fields;
    }

    private static void collect(JsonNode components, String path, List<Part> fields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var component : components) {
            var key = component.path("key").asText("");
            var id = path + (key.isEmpty() ? component.path("id").asText("#" + fields.size()) : key);
            var properties = new LinkedHashMap<String, String>();
            component.fields().forEachRemaining(property -> {
                if (!OF_NO_MEANING.contains(property.getKey())) {
                    flatten(property.getKey(), property.getValue(), properties, 0);
                }
            });
            fields.add(new Part(component.path("type").asText("?"), id, name(component), "", properties));
            var inside = component.path("path").asText("");
            collect(component.path("components"), inside.isEmpty() ? path : path + inside + ".", fields, depth + 1);
        }
    }

    private static String name(JsonNode component) {
        for (var words : List.of("label", "text", "title")) {
            var value = component.path(words).asText("");
            if (!value.isBlank()) {
                return value.strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static void flatten(String name, JsonNode value, Map<String, String> properties, int depth) {
        if (value.isObject() && depth < DEEPEST) {
            value.fields()
                    .forEachRemaining(
                            inner -> flatten(name + " " + inner.getKey(), inner.getValue(), properties, depth + 1));
        } else if (name.equals("values") && value.isArray()) {
            value.forEach(option -> properties.put(
                    "values " + option.path("value").asText(),
                    option.path("label").asText()));
        } else {
            properties.put(name, value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
