package io.servicelane.form;

/** A picture beside the questions. */
public final class PictureField extends FormField {

    private final FormText source;
    private final FormText description;

    PictureField(ComponentJson json) {
        super(json);
        this.source = new FormText(json.text("source"), json.text("source"));
        this.description = json.words("alt");
        json.expression("source");
        if (source.isEmpty()) {
            json.fault("the picture has no source", "Give the address of a picture");
        } else if (!json.text("source").matches("(?s)=.*|(?i)https?://.*|/.*|data:image/.*|.*\\{\\{.*")) {
            json.fault("the source is no address of a picture", "Give one that begins with https://");
        }
    }

    /** Where the picture is; may be an expression. */
    public FormText source() {
        return source;
    }

    /** What people hear who do not see it. */
    public FormText description() {
        return description;
    }
}
