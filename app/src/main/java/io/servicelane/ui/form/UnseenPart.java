package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.servicelane.form.FormScope;

/** A value the form works out itself: nothing to see. */
class UnseenPart implements FormPart {

    private final Div nothing = new Div();

    UnseenPart() {
        nothing.setVisible(false);
    }

    @Override
    public Component component() {
        return nothing;
    }

    @Override
    public void refresh(FormScope scope) {
        // worked out when the answers are checked
    }
}
