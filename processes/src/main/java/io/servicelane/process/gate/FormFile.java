package io.servicelane.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A form that could be read as JSON.
 *
 * @param name its name in the deployment
 */
record FormFile(String name, JsonNode json) {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    /** Empty when it has none. */
    String id() {
        return json.path("id").asText("");
    }

    /** The answers it asks for, by the name of the process variable. */
    Map<String, Field> fields() {
        var fields = new LinkedHashMap<String, Field>();
        collect(json.path("components"), fields);
        return fields;
    }

    private static void collect(JsonNode components, Map<String, Field> fields) {
        for (var component : components) {
            var type = component.path("type").asText("");
            var path = component.path("path").asText("");
            var key = component.path("key").asText("");
            if (type.equals("dynamiclist") || type.equals("group") && !path.isEmpty()) {
                put(fields, path, new Field(type, Set.of()));
            } else if (type.equals("group")) {
                collect(component.path("components"), fields);
            } else if (!key.isEmpty()) {
                put(fields, key, new Field(type, options(component)));
            }
        }
    }

    private static void put(Map<String, Field> fields, String path, Field field) {
        if (!path.isEmpty()) {
            fields.putIfAbsent(path.split("\\.")[0], path.contains(".") ? new Field("group", Set.of()) : field);
        }
    }

    private static Set<String> options(JsonNode component) {
        var options = new LinkedHashSet<String>();
        if (!CHOICES.contains(component.path("type").asText())) {
            return options;
        }
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    /**
     * A field that is answered.
     *
     * @param options what can be chosen; empty when it is no choice, or the options are found later
     */
    record Field(String type, Set<String> options) {

        private static final Said NUMBER = new Said("a number", "数字");
        private static final Said CHECKBOX = new Said("a checkbox", "勾选框");
        private static final Said LIST = new Said("a list", "列表");
        private static final Said GROUP = new Said("a group", "分组");
        private static final Said COMPUTED = new Said("computed", "计算值");
        private static final Said TEXT = new Said("text", "文本");

        /** What kind of value a process gets from it. */
        Said kind() {
            return switch (type) {
                case "number" -> NUMBER;
                case "checkbox" -> CHECKBOX;
                case "checklist", "taglist", "dynamiclist" -> LIST;
                case "group" -> GROUP;
                case "expression" -> COMPUTED;
                default -> TEXT;
            };
        }

        boolean isText() {
            return kind() == TEXT;
        }

        boolean isList() {
            return kind() == LIST || kind() == COMPUTED;
        }

        /** Whether a condition can be it alone. */
        boolean isAnswer() {
            return kind() == CHECKBOX || kind() == COMPUTED || options.contains("true");
        }

        /** Whether it can be that text. */
        boolean canBe(String text) {
            return kind() == COMPUTED || text.isEmpty() || isText() && (options.isEmpty() || options.contains(text));
        }
    }
}
