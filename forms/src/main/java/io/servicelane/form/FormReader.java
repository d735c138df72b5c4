package io.servicelane.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one {@code .form} and notes every fault in it rather than stop at the first. */
final class FormReader {

    private static final int NEWEST_SCHEMA = 19;
    private static final int DEEPEST = 12;
    private static final int MOST_COMPONENTS = 500;
    private static final Pattern FORM_ID = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> expressions = new ArrayList<>();
    private final List<String> untranslated = new ArrayList<>();
    private int count;

    static FormDefinition read(String json) {
        return new FormReader().definition(json);
    }

    private FormDefinition definition(String json) {
        var root = root(json);
        var id = root.path("id").asText("");
        if (root.isObject()) {
            checkHead(root, id);
        }
        var fields = fields(root.path("components"), new KeyScope(), 0);
        if (count > MOST_COMPONENTS) {
            fault("form", "the form has more than " + MOST_COMPONENTS + " components", "Ask in several steps");
        }
        if (!faults.isEmpty()) {
            throw new FormRefused(faults);
        }
        return new FormDefinition(id, fields, expressions, untranslated);
    }

    private JsonNode root(String json) {
        try {
            var root = Json.tree(json);
            if (root.isObject()) {
                return root;
            }
            fault("form", "the file is not a JSON object", "Save it again from the Modeler");
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            fault(
                    "form",
                    "the JSON is broken"
                            + (place == null
                                    ? ""
                                    : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())),
                    "Save it again from the Modeler");
        }
        return MissingNode.getInstance();
    }

    private void checkHead(JsonNode root, String id) {
        if (!FORM_ID.matcher(id).matches()) {
            fault("form", "the form has no usable id", "Give the form an id such as repair.triage");
        }
        if (!root.path("type").asText("default").equals("default")) {
            fault("form", "the form's type is not 'default'", "Make it as a Camunda 7 form");
        }
        if (!root.path("executionPlatform").asText("Camunda Platform").equals("Camunda Platform")) {
            fault("form", "the form was made for another platform", "Make it for Camunda Platform 7");
        }
        var schema = root.path("schemaVersion");
        if (!schema.isMissingNode() && (schema.asInt() < 1 || schema.asInt() > NEWEST_SCHEMA)) {
            fault("form", "schema version " + schema.asText() + " is not known", "Save it from Modeler 5.50 or before");
        }
        if (!root.path("components").isArray()) {
            fault("form", "the form has no components", "Draw at least one component");
        }
    }

    List<FormField> fields(JsonNode components, KeyScope keys, int depth) {
        var fields = new ArrayList<FormField>();
        if (depth > DEEPEST) {
            fault("form", "groups are nested too deeply", "Use at most " + DEEPEST + " levels");
            return fields;
        }
        for (var component : components) {
            if (++count > MOST_COMPONENTS) {
                break;
            }
            var field = field(new ComponentJson(this, component, keys, depth));
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private @Nullable FormField field(ComponentJson component) {
        component.claimId(ids);
        return switch (component.type()) {
            case "textfield", "textarea" -> new TextInput(component);
            case "number" -> new NumberInput(component);
            case "datetime" -> new MomentInput(component);
            case "checkbox" -> new TickInput(component);
            case "radio", "select", "checklist", "taglist" -> new ChoiceInput(component);
            case "expression" -> new ComputedInput(component);
            case "text", "html" -> new WordsField(component);
            case "image" -> new PictureField(component);
            case "button" -> new ButtonField(component);
            case "spacer", "separator" -> new GapField(component);
            case "group" -> new FieldGroup(component);
            case "dynamiclist" -> new RowList(component);
            case "table" -> new DataTable(component);
            default -> {
                component.fault(refusal(component.type()), "Remove it or use another component");
                yield null;
            }
        };
    }

    private static String refusal(String type) {
        return switch (type) {
            case "" -> "the component has no type";
            case "iframe" -> "a component of type 'iframe' would show a foreign page inside the desk";
            case "filepicker", "documentPreview" -> "a component of type '" + type
                    + "' does not exist on Camunda 7; files belong to the conversation";
            default -> "the component type '" + type + "' is not known";
        };
    }

    void fault(String component, String what, String remedy) {
        faults.add(new FormFault(component, what, remedy));
    }

    void noteExpression(String expression) {
        expressions.add(expression);
    }

    void noteUntranslated(String where) {
        untranslated.add(where);
    }
}
