package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerDetails.Contact;
import io.servicelane.customer.Customers;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;

/** The addresses by which a customer is reached and recognised. */
class ContactsCard extends Section {

    private final transient Customers customers;
    private final transient Runnable changed;

    ContactsCard(Customers customers, Runnable changed) {
        this.customers = customers;
        this.changed = changed;
        addClassName("card");
    }

    void show(CustomerFolder folder) {
        removeAll();
        add(new H2(getTranslation("customer.contacts")));
        var lines = new Div();
        lines.addClassName("contacts");
        folder.details().contacts().forEach(contact -> lines.add(line(folder, contact)));
        add(folder.details().contacts().isEmpty() ? new Paragraph(getTranslation("customer.contacts.none")) : lines);
        if (folder.mayChange()) {
            add(adder(folder));
        }
    }

    private Component line(CustomerFolder folder, Contact contact) {
        var line = new Div(new Span(contact.address().value()));
        if (contact.optedOut()) {
            line.add(new Badge(getTranslation("customer.opted-out"), Tone.ATTENTION));
        }
        if (contact.unreachable()) {
            line.add(new Badge(getTranslation("customer.unreachable"), Tone.ALARM));
        }
        if (folder.mayChange()) {
            line.add(SmallParts.remove(
                    getTranslation("customer.contact.remove", contact.address().value()), () -> {
                        customers.removeContact(folder.id(), contact.id());
                        changed.run();
                    }));
        }
        return line;
    }

    private Component adder(CustomerFolder folder) {
        var address = new TextField();
        address.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        address.setPlaceholder(getTranslation("customer.contact.prompt"));
        address.setAriaLabel(getTranslation("customer.contact.prompt"));
        address.setErrorMessage(getTranslation("customer.contact.invalid"));
        var add = new Button(VaadinIcon.PLUS.create(), click -> ContactAddress.parse(address.getValue())
                .ifPresentOrElse(parsed -> add(folder, parsed, address), () -> address.setInvalid(true)));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        add.setAriaLabel(getTranslation("customer.contact.add"));
        add.setTooltipText(getTranslation("customer.contact.add"));
        var adder = new Div(address, add);
        adder.addClassName("adder");
        return adder;
    }

    private void add(CustomerFolder folder, ContactAddress parsed, TextField address) {
        var owner = customers.addContact(folder.id(), parsed);
        if (owner.isPresent()) {
            address.setErrorMessage(
                    getTranslation("customer.contact.taken", owner.get().name()));
            address.setInvalid(true);
        } else {
            changed.run();
        }
    }
}
