package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a request is cancelled; without a reason it is not. */
class CancelDialog extends Dialog {

    CancelDialog(String number, Consumer<String> cancel) {
        setHeaderTitle(getTranslation("cancel.title", number));
        setWidth("28rem");
        var reason = new TextArea(getTranslation("cancel.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(500);
        reason.setRequired(true);
        reason.setErrorMessage(getTranslation("cancel.reason.missing"));
        reason.focus();
        add(new Paragraph(getTranslation("cancel.text")), reason);

        var confirm = new Button(getTranslation("cancel.confirm"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
            } else {
                cancel.accept(reason.getValue().strip());
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("cancel.keep"), click -> close()), confirm);
    }
}
