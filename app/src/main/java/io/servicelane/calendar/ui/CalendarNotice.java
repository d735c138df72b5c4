package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What became of the last save or deletion; stays until something else happens. */
class CalendarNotice extends Div {

    CalendarNotice() {
        addClassName("outcome");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void done(String sentence, Component... more) {
        tell("done", sentence, more);
    }

    void refused(String sentence, Component... more) {
        tell("refused", sentence, more);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private void tell(String tone, String sentence, Component... more) {
        removeAll();
        removeClassNames("done", "refused");
        addClassName(tone);
        add(new Span(sentence));
        add(more);
        setVisible(true);
    }
}
