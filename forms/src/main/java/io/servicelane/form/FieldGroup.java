package io.servicelane.form;

import java.util.List;

/** Components that belong together. */
public final class FieldGroup extends FormField {

    private final boolean outlined;
    private final List<FormField> fields;

    FieldGroup(ComponentJson json) {
        super(json);
        this.outlined = json.flag("showOutline", false);
        this.fields = List.copyOf(json.inner(json.text("path")));
    }

    public boolean outlined() {
        return outlined;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }
}
