package io.servicelane.form;

import org.jspecify.annotations.Nullable;

/** A tick box; a required one must be ticked. */
public final class TickInput extends InputField {

    private final boolean ticked;

    TickInput(ComponentJson json) {
        super(json);
        this.ticked = json.raw("defaultValue").asBoolean(false);
        if (json.has("defaultValue") && !json.raw("defaultValue").isBoolean()) {
            json.fault("the default value is neither true nor false", "Choose checked or not");
        }
    }

    @Override
    Object defaultValue() {
        return ticked;
    }

    @Override
    boolean isBlank(@Nullable Object given) {
        return super.isBlank(given) || Boolean.FALSE.equals(given) || "false".equals(given);
    }

    @Override
    Object blank() {
        return false;
    }

    @Override
    Checked check(Object given, FormScope scope) {
        return Boolean.TRUE.equals(given) || "true".equals(given) ? Checked.accepted(true) : Checked.refused("boolean");
    }
}
