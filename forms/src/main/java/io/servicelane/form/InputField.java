package io.servicelane.form;

import org.jspecify.annotations.Nullable;

/** A component that is answered. */
public abstract class InputField extends FormField {

    private final AnswerPath path;
    private final FormText description;
    private final Setting<Boolean> disabled;
    private final Setting<Boolean> readonly;
    private final boolean required;

    InputField(ComponentJson json) {
        this(json, json.words("label"));
    }

    InputField(ComponentJson json, FormText label) {
        super(json, label);
        this.path = json.claimKey("key");
        this.description = json.words("description");
        this.disabled = json.condition("disabled");
        this.readonly = json.condition("readonly");
        this.required = json.in("validate").flag("required", false);
    }

    /** Where its answer stands in the answers around it: the paths of its groups, then its key. */
    public AnswerPath path() {
        return path;
    }

    public FormText description() {
        return description;
    }

    public boolean required() {
        return required;
    }

    /** Whether it only shows a value: what is sent for it is not taken, the value known before stays. */
    public boolean fixed(FormScope scope) {
        return Boolean.TRUE.equals(disabled.in(scope)) || Boolean.TRUE.equals(readonly.in(scope));
    }

    /** What stands in it before anybody answers, when the process knows nothing. */
    @Nullable
    Object defaultValue() {
        return null;
    }

    /** A value from the process as this field holds it. */
    @Nullable
    Object recalled(@Nullable Object value) {
        return value;
    }

    /** Whether nothing has been answered. */
    boolean isBlank(@Nullable Object given) {
        return given == null || given instanceof String text && text.isBlank();
    }

    /** The answer where there is none. */
    @Nullable
    Object blank() {
        return null;
    }

    /** Looks at an answer that is not blank. */
    abstract Checked check(Object given, FormScope scope);
}
