package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import java.util.function.Consumer;

/** Two files turn out to be one customer: which one stays? */
class MergeDialog extends Dialog {

    private static final int SHOWN = 50;

    MergeDialog(Customers customers, CustomerSummary from, Consumer<CustomerSummary> merge) {
        setHeaderTitle(getTranslation("customer.merge.title", from.name()));
        setWidth("28rem");
        var into = new ComboBox<CustomerSummary>(getTranslation("customer.merge.into"));
        into.setItemLabelGenerator(customer -> customer.name() + " · " + customer.id());
        into.setItems(query -> {
            var found = customers.search(query.getFilter().orElse(""), null, SHOWN).items().stream()
                    .filter(other -> other.id() != from.id())
                    .skip(query.getOffset())
                    .limit(query.getLimit());
            return found;
        });
        into.setWidthFull();
        into.focus();
        add(new Paragraph(getTranslation("customer.merge.text")), into);

        var confirm = new Button(getTranslation("customer.merge.confirm"), click -> {
            merge.accept(into.getValue());
            close();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        into.addValueChangeListener(change -> confirm.setEnabled(change.getValue() != null));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }
}
