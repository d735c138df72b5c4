package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.servicelane.security.Account;
import java.util.List;
import java.util.function.Consumer;

/** A supervisor picks who does it. */
class AssignDialog extends Dialog {

    AssignDialog(String what, List<Account> members, Consumer<Account> assign) {
        setHeaderTitle(getTranslation("work.assign.title", what));
        setWidth("24rem");
        var person = new ComboBox<Account>(getTranslation("work.assign.person"));
        person.setItems(members);
        person.setItemLabelGenerator(Account::displayName);
        person.setWidthFull();
        person.focus();
        add(person);

        var give = new Button(getTranslation("work.assign"), click -> {
            assign.accept(person.getValue());
            close();
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.setEnabled(false);
        person.addValueChangeListener(change -> give.setEnabled(change.getValue() != null));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), give);
    }
}
