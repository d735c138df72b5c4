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
import io.servicelane.customer.CustomerDetails.Address;
import io.servicelane.customer.Customers;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customer's places. */
class AddressesCard extends Section {

    private final transient Customers customers;
    private final transient Runnable changed;

    AddressesCard(Customers customers, Runnable changed) {
        this.customers = customers;
        this.changed = changed;
        addClassName("card");
    }

    void show(CustomerFolder folder) {
        removeAll();
        add(new H2(getTranslation("customer.addresses")));
        if (folder.details().addresses().isEmpty()) {
            add(new Paragraph(getTranslation("customer.addresses.none")));
        }
        var lines = new Div();
        lines.addClassName("contacts");
        folder.details().addresses().forEach(address -> lines.add(line(folder, address)));
        add(lines);
        if (folder.mayChange()) {
            var add = new Button(
                    getTranslation("customer.address.add"), VaadinIcon.PLUS.create(), click -> new AddressDialog(
                                    address -> {
                                        customers.addAddress(folder.id(), address);
                                        changed.run();
                                    })
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            add(add);
        }
    }

    private Component line(CustomerFolder folder, Address address) {
        var place = Stream.of(address.line(), address.postcode(), address.city(), address.country())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        var label = new Span(address.label());
        label.addClassName("quiet");
        var line = new Div(label, new Span(place));
        if (folder.mayChange()) {
            line.add(SmallParts.remove(getTranslation("customer.address.remove", address.label()), () -> {
                customers.removeAddress(folder.id(), address.id());
                changed.run();
            }));
        }
        return line;
    }
}
