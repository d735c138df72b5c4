package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import io.servicelane.form.FormScope;
import io.servicelane.form.GapField;

/** Room, or a line across. */
class GapPart implements FormPart {

    private final GapField field;
    private final Component component;

    GapPart(GapField field) {
        this.field = field;
        if (field.line()) {
            component = new Hr();
        } else {
            var room = new Div();
            room.setHeight(field.height() + "px");
            component = room;
        }
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public void refresh(FormScope scope) {
        component.setVisible(!field.hidden(scope));
    }
}
