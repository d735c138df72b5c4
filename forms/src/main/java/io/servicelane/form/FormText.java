package io.servicelane.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a form: a {@link WordsTemplate}, or with a leading {@code =} one FEEL expression.
 *
 * @param english as they stand in the component
 * @param chinese as they stand in the component's properties; null when nobody translated them
 */
public record FormText(String english, @Nullable String chinese) {

    static final FormText NONE = new FormText("", null);

    /** The words as they stand in the file, expressions and all; English where there is no translation. */
    public String in(Locale locale) {
        return chinese != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
    }

    /** The words as people read them. */
    public String in(Locale locale, FormScope scope) {
        var words = in(locale);
        if (words.startsWith("=")) {
            return WordsTemplate.asText(scope.evaluate(words.substring(1)));
        }
        return words.contains("{{") ? WordsTemplate.of(words).in(scope) : words;
    }

    public boolean isEmpty() {
        return english.isEmpty();
    }

    /** Whether a Chinese reader is served: translated, or nothing in it that could be (numbers, signs). */
    boolean readableInChinese() {
        return chinese != null
                || english.startsWith("=")
                || english.codePoints().noneMatch(Character::isLetter);
    }
}
