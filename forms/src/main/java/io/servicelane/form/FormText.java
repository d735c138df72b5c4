package io.servicelane.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a form; {@code {{expression}}} in them and a leading {@code =} are FEEL.
 *
 * @param english as they stand in the component
 * @param chinese as they stand in the component's properties; null when nobody translated them
 */
public record FormText(String english, @Nullable String chinese) {

    static final FormText NONE = new FormText("", null);
    private static final Pattern SLOT = Pattern.compile("\\{\\{([^{}]{1,2000})}}");

    /** The words as they stand in the file, expressions and all; English where there is no translation. */
    public String in(Locale locale) {
        return chinese != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
    }

    /** The words as people read them. */
    public String in(Locale locale, FormScope scope) {
        var words = in(locale);
        if (words.startsWith("=")) {
            return asText(scope.evaluate(words.substring(1)));
        }
        return SLOT.matcher(words)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        asText(scope.evaluate(slot.group(1).strip()))));
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

    private static String asText(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
