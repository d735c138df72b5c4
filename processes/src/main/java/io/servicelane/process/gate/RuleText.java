package io.servicelane.process.gate;

import java.util.Locale;

/**
 * A rule of the check, for people to read.
 *
 * @param code for example {@code unknown-delegate}
 * @param refuses whether it keeps files from being deployed; false for advice
 * @param english what it finds, and after a semicolon what to do
 * @param chinese the same in Simplified Chinese
 */
public record RuleText(String code, boolean refuses, String english, String chinese) {

    /** The rule in the reader's language. */
    public String text(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese : english;
    }
}
