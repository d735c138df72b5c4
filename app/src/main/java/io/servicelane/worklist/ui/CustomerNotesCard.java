package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import io.servicelane.customer.Customers;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;

/** What colleagues should know about the customer. */
class CustomerNotesCard extends Section {

    private static final int LONGEST = 4000;

    private final transient Customers customers;
    private final transient Colleagues colleagues;
    private final transient Moments moments;
    private final transient Runnable changed;

    CustomerNotesCard(Customers customers, Colleagues colleagues, Moments moments, Runnable changed) {
        this.customers = customers;
        this.colleagues = colleagues;
        this.moments = moments;
        this.changed = changed;
        addClassName("card");
    }

    void show(CustomerFolder folder) {
        removeAll();
        add(new H2(getTranslation("customer.notes")));
        folder.details().notes().forEach(note -> {
            var about = new Span(colleagues.name(note.author()) + " · " + moments.at(note.at()));
            about.addClassName("below");
            var words = new Paragraph(note.text());
            words.addClassName("note-words");
            add(new Div(words, about));
        });
        if (folder.mayChange()) {
            var words = new TextArea();
            words.addThemeVariants(TextAreaVariant.LUMO_SMALL);
            words.setPlaceholder(getTranslation("customer.note.prompt"));
            words.setAriaLabel(getTranslation("customer.note.prompt"));
            words.setWidthFull();
            words.setMaxLength(LONGEST);
            var keep = new Button(getTranslation("composer.send.note"), click -> {
                if (!words.getValue().isBlank()) {
                    customers.addNote(folder.id(), words.getValue().strip());
                    changed.run();
                }
            });
            keep.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(words, keep);
        }
    }
}
