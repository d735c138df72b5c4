package io.servicelane.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.customer.Customers;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Notice;
import io.servicelane.ui.Places;

/** Who it is; changing the file and merging it with another. */
class CustomerHeader extends Header {

    private final transient Customers customers;
    private final transient Runnable changed;

    CustomerHeader(Customers customers, Runnable changed) {
        this.customers = customers;
        this.changed = changed;
        addClassName("request-header");
    }

    void show(CustomerFolder folder) {
        removeAll();
        var customer = folder.details().customer();
        var above = new Div(VaadinIcon.USER_CARD.create(), new Span(getTranslation("customer.title")));
        above.addClassName("above");
        var state = new Div(Marks.tier(customer.tier().name()));
        if (customer.provisional()) {
            state.add(new Badge(getTranslation("customer.provisional"), Tone.ATTENTION));
        }
        state.add(new Span(getTranslation("language." + customer.language())));
        folder.details().tags().stream().sorted().forEach(tag -> state.add(new Badge(tag, Tone.QUIET)));
        state.addClassName("state");
        var words = new Div(above, new H1(customer.name()), state);
        words.addClassName("words");
        add(words);
        if (folder.mayChange()) {
            var edit = new Button(
                    getTranslation("customer.edit"), click -> new CustomerDialog(folder.details(), change -> {
                                customers.change(folder.id(), change);
                                changed.run();
                            })
                            .open());
            var merge = new Button(getTranslation("customer.merge"), click -> new MergeDialog(
                            customers, customer, other -> merge(folder, other.id(), other.name()))
                    .open());
            add(edit, merge);
        }
    }

    private void merge(CustomerFolder folder, long into, String name) {
        customers.merge(folder.id(), into);
        Notice.done(getTranslation("customer.merged", name));
        UI.getCurrent().navigate(Places.customer(into));
    }
}
