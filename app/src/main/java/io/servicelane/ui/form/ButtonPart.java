package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.servicelane.form.ButtonField;
import io.servicelane.form.FormScope;

/** A button inside the form. */
class ButtonPart implements FormPart {

    private final ButtonField field;
    private final Drawing drawing;
    private final Button button;

    ButtonPart(ButtonField field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        this.button = new Button("", click -> press());
    }

    private void press() {
        if (field.reset()) {
            drawing.buttons().reset();
        } else {
            drawing.buttons().submit();
        }
    }

    @Override
    public Component component() {
        return button;
    }

    @Override
    public void refresh(FormScope scope) {
        button.setVisible(!field.hidden(scope));
        button.setText(field.label().in(drawing.locale(), scope));
    }
}
