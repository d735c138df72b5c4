package io.servicelane.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.channel.simulator.mail.CustomerMail;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.ui.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A customer's mail program: a letter to write, and what has come. */
class MailboxPanel extends Section {

    private static final List<String> PEOPLE = List.of(
            "jane.doe@customer.test",
            "mei.chen@customer.test",
            "oliver.grant@customer.test",
            "priya.nair@customer.test",
            "lukas.weber@customer.test");
    private static final int SHOWN = 30;

    private final transient CustomerMailbox mailbox;
    private final transient Moments moments;
    private final ComboBox<String> address = new ComboBox<>();
    private final LetterForm letter;
    private final Div inbox = new Div();
    private transient List<CustomerMail> shown = List.of();

    MailboxPanel(CustomerMailbox mailbox, Moments moments, Consumer<String> chosen) {
        this.mailbox = mailbox;
        this.moments = moments;
        this.letter = new LetterForm(mailbox);
        addClassNames("device", "mailbox");
        address.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        address.setAriaLabel(getTranslation("channels.mail.address"));
        address.setAllowCustomValue(true);
        address.addCustomValueSetListener(typed -> chosen.accept(complete(typed.getDetail())));
        address.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        inbox.addClassName("screen");
        var head = new Div(new H2(getTranslation("channels.mail")), address);
        head.addClassName("head");
        add(head, letter, inbox);
    }

    void show(Optional<String> wanted) {
        var chosen = wanted.map(MailboxPanel::complete).orElse(PEOPLE.get(0));
        address.setItems(
                Stream.concat(Stream.of(chosen), PEOPLE.stream()).distinct().toList());
        address.setValue(chosen);
        letter.from(chosen);
        draw(mailbox.newest(chosen, SHOWN));
    }

    void look() {
        var mails = mailbox.newest(address.getValue(), SHOWN);
        if (!mails.equals(shown)) {
            draw(mails);
        }
    }

    private void draw(List<CustomerMail> mails) {
        shown = mails;
        inbox.removeAll();
        if (mails.isEmpty()) {
            inbox.add(new Paragraph(getTranslation("channels.mail.empty")));
        }
        mails.forEach(mail -> inbox.add(card(mail)));
    }

    private Component card(CustomerMail mail) {
        var at = new Span(moments.at(mail.at()));
        at.addClassNames("quiet", "end");
        var from = new Span(mail.from());
        from.addClassName("who");
        var head = new Div(VaadinIcon.ENVELOPE_O.create(), from, at);
        head.addClassName("head");
        var title = new Div(mail.subject());
        title.addClassName("message-subject");
        var text = new Div(mail.text());
        text.addClassName("words");
        var card = new Article(head, title, text);
        mail.attachments().forEach(file -> card.add(new Span(VaadinIcon.PAPERCLIP.create(), new Span(file))));
        var answer = new Button(
                getTranslation("channels.mail.answer"), VaadinIcon.REPLY.create(), click -> letter.answer(mail));
        answer.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        card.add(answer);
        card.addClassName("message");
        return card;
    }

    /** Only addresses of the demo's customers have a mailbox. */
    private static String complete(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var local = (text.contains("@") ? text.substring(0, text.indexOf('@')) : text).replaceAll("[^a-z0-9._-]", "");
        return (local.isEmpty() ? "jane.doe" : local) + "@customer.test";
    }
}
