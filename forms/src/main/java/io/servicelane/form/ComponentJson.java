package io.servicelane.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One component while it is read: gives typed properties and notes what is wrong with them. */
final class ComponentJson {

    private static final Pattern KEY = Pattern.compile("\\w+(\\.\\w+)*");

    private final FormReader reader;
    private final JsonNode component;
    private final JsonNode node;
    private final KeyScope keys;
    private final int depth;

    ComponentJson(FormReader reader, JsonNode component, KeyScope keys, int depth) {
        this(reader, component, component, keys, depth);
    }

    private ComponentJson(FormReader reader, JsonNode component, JsonNode node, KeyScope keys, int depth) {
        this.reader = reader;
        this.component = component;
        this.node = node;
        this.keys = keys;
        this.depth = depth;
    }

    String type() {
        return component.path("type").asText("");
    }

    String id() {
        return component.path("id").asText("");
    }

    void claimId(Set<String> ids) {
        if (id().isEmpty()) {
            fault("the component has no id", "Save the form again from the Modeler, which gives ids");
        } else if (!ids.add(id())) {
            fault("the id is used twice", "Give each component its own id");
        }
    }

    void fault(String what, String remedy) {
        var key = component.path("key").asText("");
        var name = id().isEmpty() ? type() : id();
        reader.fault(key.isEmpty() ? name : name + " (" + key + ")", what, remedy);
    }

    /** The path of this component's answer; reports a key that is missing, malformed or taken. */
    AnswerPath claimKey(String property) {
        var key = node.path(property).asText("");
        if (key.isEmpty()) {
            fault("the component has no " + property, "Give it a " + property);
            return AnswerPath.of("missing");
        }
        if (!KEY.matcher(key).matches()) {
            fault(
                    "the " + property + " '" + key + "' is not allowed",
                    "Use letters, digits and underscores, with dots between parts");
            return AnswerPath.of("malformed");
        }
        if (!keys.take(key)) {
            fault("the " + property + " '" + key + "' is taken by another component", "Give each component its own");
        }
        return keys.path(key);
    }

    /** The components inside a group: the same answers, one level down when the group has a path. */
    List<FormField> inner(String path) {
        if (!path.isEmpty() && !KEY.matcher(path).matches()) {
            fault("the path '" + path + "' is not allowed", "Use letters, digits and underscores, or leave it empty");
        }
        return reader.fields(node.path("components"), keys.under(path), depth + 1);
    }

    /** The components of a row: answers of their own. */
    List<FormField> rowFields() {
        return reader.fields(node.path("components"), new KeyScope(), depth + 1);
    }

    boolean has(String property) {
        return node.hasNonNull(property);
    }

    JsonNode raw(String property) {
        return node.path(property);
    }

    /** The same component, seen from one of its inner objects. */
    ComponentJson in(String property) {
        return new ComponentJson(reader, component, node.path(property), keys, depth);
    }

    String text(String property) {
        return node.path(property).asText("");
    }

    boolean flag(String property, boolean otherwise) {
        if (has(property) && !node.path(property).isBoolean()) {
            fault("the property '" + property + "' is neither true nor false", "Choose it in the Modeler again");
        }
        return node.path(property).asBoolean(otherwise);
    }

    /** The words under a property, with their Chinese twin from the component's own properties. */
    FormText words(String property) {
        return words(text(property), property + ".zh", property);
    }

    FormText words(String english, String twin, String what) {
        if (english.isEmpty()) {
            return FormText.NONE;
        }
        var chinese = component.path("properties").path(twin);
        var words = new FormText(english, chinese.isTextual() ? chinese.asText() : null);
        noteExpressions(english, what);
        noteExpressions(chinese.asText(""), what);
        if (!words.readableInChinese()) {
            reader.noteUntranslated("%s: %s '%s' has no property '%s'".formatted(id(), what, english, twin));
        }
        return words;
    }

    private void noteExpressions(String words, String what) {
        if (words.startsWith("=")) {
            reader.noteExpression(words.substring(1));
            return;
        }
        try {
            WordsTemplate.of(words).expressions().forEach(reader::noteExpression);
        } catch (WordsTemplate.Broken broken) {
            fault(
                    "the " + what + " has a template that cannot be read: " + broken.getMessage(),
                    "Use {{expression}}, {{#if expression}}…{{/if}} or {{#loop list}}…{{/loop}}");
        }
    }

    Setting<Boolean> condition(String property) {
        var value = node.path(property);
        if (value.isTextual() && !value.asText().startsWith("=")) {
            fault("the property '" + property + "' is no expression", "Begin it with =");
        }
        return Setting.flag(value.isBoolean() ? (Boolean) value.booleanValue() : null, expression(value));
    }

    Setting<BigDecimal> number(String property) {
        var value = node.path(property);
        var expression = expression(value);
        if (expression != null
                || value.isMissingNode()
                || value.isNull()
                || value.asText().isEmpty()) {
            return Setting.number(null, expression);
        }
        var number = NumberInput.parse(value.asText());
        if (number == null) {
            fault("the property '" + property + "' is not a number", "Write a number or an expression with =");
        }
        return Setting.number(number, null);
    }

    /** Notes two limits that no answer can be between. */
    void expectOrder(String lower, Setting<BigDecimal> least, String upper, Setting<BigDecimal> most) {
        if (least.constant() != null
                && most.constant() != null
                && least.constant().compareTo(most.constant()) > 0) {
            fault("'" + lower + "' is above '" + upper + "'", "Change one of them");
        }
    }

    @Nullable
    String expression(String property) {
        return expression(node.path(property));
    }

    private @Nullable String expression(JsonNode value) {
        if (!value.isTextual() || !value.asText().startsWith("=")) {
            return null;
        }
        var expression = value.asText().substring(1).strip();
        if (expression.isEmpty()) {
            fault("an expression is empty", "Write something after the = or remove it");
            return null;
        }
        reader.noteExpression(expression);
        return expression;
    }
}
