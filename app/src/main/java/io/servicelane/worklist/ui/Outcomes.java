package io.servicelane.worklist.ui;

import com.vaadin.flow.component.UI;

/** What became of requests, in words. Analysts may invent outcomes; those read as they are written. */
final class Outcomes {

    private Outcomes() {}

    static String word(String outcome) {
        var key = "outcome." + outcome;
        var word = UI.getCurrent().getTranslation(key);
        return word.equals(key) ? outcome.replace('-', ' ') : word;
    }
}
