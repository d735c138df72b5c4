package io.servicelane.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a form. */
public abstract class FormField {

    private final String id;
    private final String type;
    private final FormText label;
    private final Setting<Boolean> hide;
    private final @Nullable String row;
    private final int columns;

    FormField(ComponentJson json) {
        this(json, json.words("label"));
    }

    FormField(ComponentJson json, FormText label) {
        this.id = json.id();
        this.type = json.type();
        this.label = label;
        this.hide = json.in("conditional").condition("hide");
        this.row = json.in("layout").has("row") ? json.in("layout").text("row") : null;
        this.columns = json.in("layout").raw("columns").asInt(0);
    }

    public String id() {
        return id;
    }

    /** The component's type as the Modeler writes it, for example {@code textfield}. */
    public String type() {
        return type;
    }

    public FormText label() {
        return label;
    }

    /** Whether the form hides it from where the scope looks; its answer is then neither checked nor kept. */
    public boolean hidden(FormScope scope) {
        return Boolean.TRUE.equals(hide.in(scope));
    }

    /** The line it shares with the components around it; null when the form does not say. */
    public @Nullable String row() {
        return row;
    }

    /** How many of sixteen columns it takes; 0 when the form does not say. */
    public int columns() {
        return columns;
    }

    /** The components inside; empty for most. */
    public List<FormField> fields() {
        return List.of();
    }
}
