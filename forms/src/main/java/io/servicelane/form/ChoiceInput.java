package io.servicelane.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of several ({@code radio}, {@code select}) or some of several ({@code checklist}, {@code taglist}). */
public final class ChoiceInput extends InputField {

    private final List<FieldOption> options = new ArrayList<>();
    private final @Nullable String valuesKey;
    private final @Nullable String valuesExpression;
    private final boolean searchable;
    private final @Nullable Object chosen;

    ChoiceInput(ComponentJson json) {
        super(json);
        json.raw("values").forEach(value -> readOption(json, value));
        this.valuesKey = json.has("valuesKey") && !json.text("valuesKey").isEmpty() ? json.text("valuesKey") : null;
        this.valuesExpression = json.expression("valuesExpression");
        this.searchable = json.flag("searchable", false);
        this.chosen = json.has("defaultValue") ? Json.plain(json.raw("defaultValue")) : null;
        var sources = (options.isEmpty() ? 0 : 1) + (valuesKey == null ? 0 : 1) + (valuesExpression == null ? 0 : 1);
        if (sources != 1) {
            json.fault(
                    sources == 0 ? "there is nothing to choose from" : "the options come from more than one place",
                    "Give a list of values, a values key, or a values expression");
        }
        checkDefault(json);
    }

    private void readOption(ComponentJson json, JsonNode option) {
        var value = Json.plain(option.path("value"));
        if (!isScalar(value) || value.toString().isBlank()) {
            json.fault("an option has no value", "Give each option a value of text, a number or a boolean");
            return;
        }
        if (option(options, value) != null) {
            json.fault("the option '" + value + "' is there twice", "Give each option its own value");
        }
        var label = option.path("label").asText("");
        options.add(new FieldOption(
                value, json.words(label.isEmpty() ? value.toString() : label, "option." + value + ".zh", "option")));
    }

    private void checkDefault(ComponentJson json) {
        if (chosen == null) {
            return;
        }
        if (options.isEmpty()) {
            json.fault("options that are found later cannot have a default value", "Remove the default value");
        } else if (multiple() != chosen instanceof List<?>
                || (chosen instanceof List<?> list ? list : List.of(chosen))
                        .stream().anyMatch(value -> option(options, value) == null)) {
            json.fault("the default value is not among the options", "Choose one of the options");
        }
    }

    /** Whether several may be chosen. */
    public boolean multiple() {
        return type().equals("checklist") || type().equals("taglist");
    }

    public boolean searchable() {
        return searchable;
    }

    /** What can be chosen, from where the scope looks. */
    public List<FieldOption> options(FormScope scope) {
        if (valuesKey != null) {
            return found(scope.list(valuesKey));
        }
        return valuesExpression != null ? found(Json.list(scope.evaluate(valuesExpression))) : options;
    }

    private static List<FieldOption> found(List<?> values) {
        var found = new ArrayList<FieldOption>();
        for (var entry : values) {
            var value = entry instanceof Map<?, ?> map ? map.get("value") : entry;
            var label = entry instanceof Map<?, ?> map && map.get("label") != null ? map.get("label") : value;
            if (isScalar(value) && option(found, value) == null) {
                found.add(new FieldOption(value, new FormText(String.valueOf(label), String.valueOf(label))));
            }
        }
        return found;
    }

    @Override
    @Nullable
    Object defaultValue() {
        return chosen;
    }

    @Override
    @Nullable
    Object recalled(@Nullable Object value) {
        return multiple() && value instanceof String ? Json.list(value) : value;
    }

    @Override
    boolean isBlank(@Nullable Object given) {
        return super.isBlank(given) || given instanceof Collection<?> list && list.isEmpty();
    }

    @Override
    Checked check(Object given, FormScope scope) {
        var offered = options(scope);
        if (!multiple()) {
            var option = option(offered, given);
            return option == null ? Checked.refused("option") : Checked.accepted(option.value());
        }
        if (!(given instanceof Collection<?> values)) {
            return Checked.refused("list");
        }
        var all = new LinkedHashSet<Object>();
        for (var value : values) {
            var option = value == null ? null : option(offered, value);
            if (option == null) {
                return Checked.refused("option");
            }
            all.add(option.value());
        }
        return Checked.accepted(List.copyOf(all));
    }

    /** A number and its text are the same choice: JSON from outside may hold either. */
    private static @Nullable FieldOption option(List<FieldOption> options, Object value) {
        return isScalar(value)
                ? options.stream()
                        .filter(option -> option.value().toString().equals(value.toString()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
