package io.servicelane.form;

import java.util.Set;

/** A button inside the form: answers, or starts again. */
public final class ButtonField extends FormField {

    private static final Set<String> ACTIONS = Set.of("", "submit", "reset");

    private final boolean reset;

    ButtonField(ComponentJson json) {
        super(json);
        this.reset = json.text("action").equals("reset");
        if (!ACTIONS.contains(json.text("action"))) {
            json.fault("the action '" + json.text("action") + "' is not known", "Choose submit or reset");
        }
    }

    /** Whether it takes back what was typed rather than sends it. */
    public boolean reset() {
        return reset;
    }
}
