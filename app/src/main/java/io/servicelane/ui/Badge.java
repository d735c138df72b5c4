package io.servicelane.ui;

import com.vaadin.flow.component.html.Span;

/** One word in a small frame. The tone never says more than the word does. */
public class Badge extends Span {

    public Badge(String word, Tone tone) {
        super(word);
        addClassNames("badge", tone.name().toLowerCase());
    }

    /** How loud a badge is. */
    public enum Tone {
        QUIET,
        INFO,
        GOOD,
        ATTENTION,
        ALARM,
        PRECIOUS
    }
}
