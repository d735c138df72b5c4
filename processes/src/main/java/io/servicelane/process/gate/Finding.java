package io.servicelane.process.gate;

import java.util.Locale;

/**
 * Something in a file that would fail, or that people would stumble over.
 *
 * @param rule code of the rule, for example {@code unknown-delegate}
 * @param refused whether it keeps the file from being deployed; false for advice
 * @param file its name in the deployment
 * @param element id of the element, cell or component; empty when the whole file is meant
 * @param english what is wrong, and after a semicolon what to do
 * @param chinese the same in Simplified Chinese
 */
public record Finding(String rule, boolean refused, String file, String element, String english, String chinese) {

    /** What is wrong and what to do, in the reader's language. */
    public String text(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese : english;
    }
}
