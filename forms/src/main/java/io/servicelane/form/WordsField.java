package io.servicelane.form;

/** Words to read: Markdown ({@code text}) or HTML ({@code html}); who shows them makes them safe. */
public final class WordsField extends FormField {

    private final FormText words;

    WordsField(ComponentJson json) {
        super(json);
        this.words = html()
                ? json.words(
                        json.text("content"),
                        json.raw("properties").has("content.zh") ? "content.zh" : "text.zh",
                        "content")
                : json.words("text");
    }

    public boolean html() {
        return type().equals("html");
    }

    public FormText words() {
        return words;
    }
}
