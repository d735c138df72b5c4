package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.FormDesk;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.Channel;
import io.servicelane.channel.MessageRefused;
import io.servicelane.customer.Customers;
import io.servicelane.form.FormDefinition;
import io.servicelane.security.Roles;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import io.servicelane.ui.Places;
import io.servicelane.ui.form.TaskForm;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what somebody asked for on the telephone, in person or in a letter. */
@Route("new")
@Menu(order = 2, title = "nav.new", icon = "vaadin:plus-circle-o")
@RolesAllowed({Roles.AGENT, Roles.EXPERT, Roles.DISPATCHER, Roles.TECHNICIAN, Roles.SUPERVISOR, Roles.ADMIN})
@StyleSheet("context://servicelane/new-request.css")
class NewRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_WORDS = 20_000;

    private final transient RequestTypes types;
    private final transient Customers customers;
    private final transient FormDesk forms;
    private final transient Moments moments;
    private final transient WrittenDown desk;
    private final TypeCards cards;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    private final ReporterField reporter;
    private final TextField subject = new TextField();
    private final TextArea words = new TextArea();
    private final Section questions = new Section();
    private @Nullable TaskForm form;

    NewRequestView(RequestTypes types, Customers customers, FormDesk forms, Moments moments, WrittenDown desk) {
        this.types = types;
        this.customers = customers;
        this.forms = forms;
        this.moments = moments;
        this.desk = desk;
        cards = new TypeCards(
                types.all().stream()
                        .filter(type -> type.audience().contains("agent"))
                        .toList(),
                this::ask);
        reporter = new ReporterField(customers);
        channel.setLabel(getTranslation("new.channel"));
        channel.setItems(Channel.PHONE, Channel.VISIT, Channel.LETTER);
        channel.setItemLabelGenerator(way -> getTranslation("new.channel." + way.key()));
        channel.setValue(Channel.PHONE);
        subject.setLabel(getTranslation("new.subject"));
        subject.setMaxLength(LONGEST_SUBJECT);
        subject.setRequiredIndicatorVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        words.setLabel(getTranslation("new.words"));
        words.setMaxLength(LONGEST_WORDS);
        words.setMinRows(4);
        words.setMaxRows(16);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        questions.setVisible(false);

        addClassNames("view", "new-request");
        add(header(), cards, section("new.who", channel, reporter), section("new.what", subject, words), questions);
        add(footer());
        questions.addClassName("card");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("type").flatMap(types::find).ifPresent(cards::choose);
        asked.getSingleParameter("customer")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(customers::find)
                .ifPresent(reporter::choose);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.new");
    }

    private Component header() {
        var header = new Div(new H1(getTranslation("nav.new")));
        header.addClassName("view-header");
        return header;
    }

    private Component section(String title, Component... fields) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("card");
        section.add(fields);
        return section;
    }

    private Component footer() {
        var open = new Button(getTranslation("new.open"), click -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        open.getElement().setAttribute("title", getTranslation("new.open.key"));
        var footer = new Div(open);
        footer.addClassName("footer");
        return footer;
    }

    /** The questions the type's own model asks. */
    private void ask(RequestType type) {
        questions.removeAll();
        form = null;
        var json = type.startForm();
        questions.setVisible(json != null);
        if (json != null) {
            form = new TaskForm(FormDefinition.read(json), forms.context(Map.of()), moments.zone());
            form.addSubmitListener(submit -> open());
            questions.add(new H2(type.title(getLocale())), form);
        }
    }

    private void open() {
        var type = cards.choice();
        if (type.isEmpty()) {
            cards.ask();
            Notice.refusal(getTranslation("new.type.missing"));
            return;
        }
        // from the last to the first, so that the eye ends on the first that is missing
        var answers = form == null ? Optional.of(Map.<String, @Nullable Object>of()) : form.accepted();
        var named = named();
        if (!reporter.isComplete() || !named || answers.isEmpty()) {
            return;
        }
        try {
            var number = desk.open(
                    type.get(),
                    channel.getValue(),
                    reporter.reporter(),
                    subject.getValue(),
                    words.getValue(),
                    answers.get());
            Notice.done(getTranslation("new.opened", number.value()));
            UI.getCurrent().navigate(Places.request(number));
        } catch (MessageRefused refused) {
            Notice.refusal(refused.getMessage());
        }
    }

    private boolean named() {
        var blank = subject.getValue().isBlank();
        subject.setInvalid(blank);
        if (blank) {
            subject.setErrorMessage(getTranslation("form.problem.required"));
            subject.focus();
        }
        return !blank;
    }
}
