package io.servicelane.form;

/** A button inside the form: answers, or starts again. */
public final class ButtonField extends FormField {

    private final boolean reset;

    ButtonField(ComponentJson json) {
        super(json);
        this.reset = json.text("action").equals("reset");
    }

    /** Whether it takes back what was typed rather than sends it. */
    public boolean reset() {
        return reset;
    }
}
