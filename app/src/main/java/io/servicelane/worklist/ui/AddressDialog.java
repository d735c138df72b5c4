package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.customer.CustomerDetails.Address;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A place of a customer. */
class AddressDialog extends Dialog {

    private final TextField label = field("customer.address.label", 50);
    private final TextField line = field("customer.address.line", 300);
    private final TextField postcode = field("customer.address.postcode", 20);
    private final TextField city = field("customer.address.city", 100);
    private final TextField country = field("customer.address.country", 2);

    AddressDialog(Consumer<Address> save) {
        setHeaderTitle(getTranslation("customer.address.add"));
        setWidth("26rem");
        label.setRequired(true);
        line.setRequired(true);
        country.setPattern("[A-Za-z]{2}");
        country.setHelperText(getTranslation("customer.address.country.hint"));
        var form = new FormLayout(label, line, postcode, city, country);
        form.setColspan(line, 2);
        add(form);
        label.focus();

        var confirm = new Button(getTranslation("shell.save"), click -> {
            if (complete()) {
                save.accept(address());
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }

    private boolean complete() {
        label.setInvalid(label.getValue().isBlank());
        line.setInvalid(line.getValue().isBlank());
        return !label.isInvalid() && !line.isInvalid() && !country.isInvalid();
    }

    private Address address() {
        var land = given(country);
        return new Address(
                0,
                label.getValue().strip(),
                line.getValue().strip(),
                given(city),
                given(postcode),
                land == null ? null : land.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String given(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private TextField field(String label, int longest) {
        var field = new TextField(getTranslation(label));
        field.setMaxLength(longest);
        return field;
    }
}
