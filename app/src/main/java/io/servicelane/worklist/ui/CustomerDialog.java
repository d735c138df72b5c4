package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.customer.CustomerChange;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.customer.Tier;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Changes who a customer is. Saving a provisional customer confirms the name. */
class CustomerDialog extends Dialog {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 50;

    private final TextField name = new TextField(getTranslation("customer.name"));
    private final Select<Tier> tier = new Select<>();
    private final Select<String> language = new Select<>();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("customer.tags"));

    CustomerDialog(CustomerDetails details, Consumer<CustomerChange> save) {
        setHeaderTitle(getTranslation("customer.edit.title"));
        setWidth("26rem");
        var customer = details.customer();
        name.setValue(customer.name());
        name.setRequired(true);
        name.setMaxLength(LONGEST_NAME);
        name.setErrorMessage(getTranslation("customer.name.missing"));
        tier.setLabel(getTranslation("customer.tier"));
        tier.setItems(Tier.values());
        tier.setItemLabelGenerator(value -> getTranslation("tier." + value));
        tier.setValue(customer.tier());
        language.setLabel(getTranslation("customer.language"));
        language.setItems("en", "zh");
        language.setItemLabelGenerator(value -> getTranslation("language." + value));
        language.setValue(customer.language());
        tags.setItems(new HashSet<>(details.tags()));
        tags.setValue(Set.copyOf(details.tags()));
        tags.setAllowCustomValue(true);
        tags.setHelperText(getTranslation("customer.tags.hint"));
        tags.addCustomValueSetListener(typed -> addTag(typed.getDetail().strip()));
        add(new FormLayout(name, tier, language, tags));

        var confirm = new Button(getTranslation("shell.save"), click -> {
            if (name.getValue().isBlank()) {
                name.setInvalid(true);
            } else {
                save.accept(new CustomerChange(
                        name.getValue().strip(), tier.getValue(), language.getValue(), tags.getValue()));
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }

    private void addTag(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            return;
        }
        var chosen = new HashSet<>(tags.getValue());
        chosen.add(tag);
        tags.setItems(chosen);
        tags.setValue(chosen);
    }
}
