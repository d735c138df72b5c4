package io.servicelane.form;

/** Room between components, empty ({@code spacer}) or with a line in it ({@code separator}). */
public final class GapField extends FormField {

    private static final int TALLEST = 400;

    private final int height;

    GapField(ComponentJson json) {
        super(json);
        this.height = Math.max(0, Math.min(TALLEST, json.raw("height").asInt(32)));
    }

    public boolean line() {
        return type().equals("separator");
    }

    /** Pixels. */
    public int height() {
        return height;
    }
}
