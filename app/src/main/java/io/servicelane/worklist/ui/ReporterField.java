package io.servicelane.worklist.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.customer.Tier;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Notice;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a customer by name, telephone number or email; else takes a new one down. */
class ReporterField extends Div {

    private static final int MOST_FOUND = 8;

    private final transient Customers customers;
    private final ComboBox<CustomerSummary> known = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final Div unknown = new Div(name, phone, email);

    ReporterField(Customers customers) {
        this.customers = customers;
        addClassName("reporter");
        known.setLabel(getTranslation("new.customer"));
        known.setHelperText(getTranslation("new.customer.help"));
        known.setClearButtonVisible(true);
        known.setItemLabelGenerator(CustomerSummary::name);
        known.setRenderer(new ComponentRenderer<>(this::line));
        known.setItems(query -> {
            var first = query.getOffset() == 0 && query.getLimit() > 0; // a query must be asked for both
            var words = query.getFilter().orElse("").strip();
            return first ? customers.search(words, null, MOST_FOUND).items().stream() : Stream.empty();
        });
        known.addCustomValueSetListener(typed -> takeDown(typed.getDetail()));
        known.addValueChangeListener(change -> refresh());

        name.setLabel(getTranslation("new.name"));
        phone.setLabel(getTranslation("new.phone"));
        phone.getElement().setProperty("inputMode", "tel");
        email.setLabel(getTranslation("new.email"));
        email.getElement().setProperty("inputMode", "email");
        fields().forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> field.setInvalid(false));
        });
        Stream.of(phone, email).forEach(field -> field.addValueChangeListener(change -> recognise(change.getValue())));
        unknown.addClassName("unknown");
        add(known, unknown);
        refresh();
    }

    /** Chooses a customer, for example the one whose page was open. */
    void choose(CustomerSummary customer) {
        known.setValue(customer);
    }

    /** Whether it is clear who it is; what is missing or wrong shows. */
    boolean isComplete() {
        fields().forEach(field -> field.setInvalid(false));
        var given = address(phone);
        var written = address(email);
        if (phone.isInvalid() || email.isInvalid()) {
            return false;
        }
        var somehow = given.isPresent() || written.isPresent();
        var customer = known.getOptionalValue();
        if (customer.isPresent()) {
            return somehow || wayTo(customer.get()).isPresent() || missing(phone);
        }
        return somehow || !name.getValue().isBlank() || missing(name);
    }

    /** Who it is; addresses that were taken down are in their file from now on. */
    Reporter reporter() {
        var ways = Stream.of(address(phone), address(email))
                .flatMap(Optional::stream)
                .toList();
        var words = name.getValue().isBlank() ? null : name.getValue().strip();
        var customer = known.getOptionalValue();
        if (customer.isEmpty() && ways.isEmpty()) {
            return new Reporter(null, words);
        }
        var file = customer.orElseGet(
                () -> customers.recognise(ways.get(0), words, getLocale().getLanguage()));
        ways.forEach(address -> customers.addContact(file.id(), address));
        return new Reporter(wayTo(file).map(ContactAddress::value).orElse(null), words);
    }

    private Optional<ContactAddress> wayTo(CustomerSummary customer) {
        return customers.details(customer.id()).stream()
                .flatMap(file -> file.contacts().stream())
                .map(CustomerDetails.Contact::address)
                .filter(address -> address.kind() != ContactAddress.Kind.SOCIAL)
                .findFirst();
    }

    private Optional<ContactAddress> address(TextField field) {
        if (field.getValue().isBlank() || !unknown.isVisible()) {
            return Optional.empty();
        }
        var address = field == email ? ContactAddress.email(field.getValue()) : ContactAddress.phone(field.getValue());
        if (address.isEmpty()) {
            complain(field, field == email ? "form.problem.email" : "form.problem.phone");
        }
        return address;
    }

    private boolean missing(TextField field) {
        complain(field, "form.problem.required");
        return false;
    }

    private Stream<TextField> fields() {
        return Stream.of(name, phone, email);
    }

    private void complain(TextField field, String problem) {
        field.setErrorMessage(getTranslation(problem));
        field.setInvalid(true);
        field.focus();
    }

    /** Words that match nobody are somebody new: a number, an address, or a name. */
    private void takeDown(String words) {
        known.clear();
        var field = words.contains("@") ? email : words.matches("[+\\d ()./-]+") ? phone : name;
        field.setValue(words.strip());
        (field == name ? phone : name).focus();
    }

    /** A number or address that is in a file already is that customer's. */
    private void recognise(String words) {
        if (known.isEmpty() && ContactAddress.parse(words).isPresent()) {
            customers.search(words, null, 1).items().forEach(customer -> {
                known.setValue(customer);
                fields().forEach(TextField::clear);
                Notice.done(getTranslation("new.recognised", customer.name()));
            });
        }
    }

    /** Somebody known needs nothing more, unless the desk has no way to reach them. */
    private void refresh() {
        var customer = known.getOptionalValue();
        var reachable = customer.flatMap(this::wayTo).isPresent();
        unknown.setVisible(!reachable);
        name.setVisible(customer.isEmpty());
    }

    private Div line(CustomerSummary customer) {
        var ways = customers.details(customer.id()).stream()
                .flatMap(file -> file.contacts().stream())
                .map(contact -> contact.address().value())
                .collect(Collectors.joining(" · "));
        var contacts = new Span(ways);
        contacts.addClassName("quiet");
        var line = new Div(new Span(customer.name()), contacts);
        line.addClassName("found");
        if (customer.tier() != Tier.STANDARD) {
            line.addComponentAtIndex(1, new Badge(getTranslation("tier." + customer.tier()), Tone.PRECIOUS));
        }
        return line;
    }
}
