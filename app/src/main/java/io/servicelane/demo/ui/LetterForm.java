package io.servicelane.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.channel.simulator.mail.CustomerMail;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.ui.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new letter to the desk, or the answer to one from it. */
class LetterForm extends Div {

    private final transient CustomerMailbox mailbox;
    private final TextField subject = new TextField();
    private final TextArea words = new TextArea();
    private final Span answering = new Span();
    private String from = "";
    private transient @Nullable CustomerMail answered;

    LetterForm(CustomerMailbox mailbox) {
        this.mailbox = mailbox;
        addClassName("letter");
        subject.setPlaceholder(getTranslation("channels.mail.subject"));
        subject.setAriaLabel(getTranslation("channels.mail.subject"));
        subject.setMaxLength(300);
        words.setPlaceholder(getTranslation("channels.mail.prompt"));
        words.setAriaLabel(getTranslation("channels.mail.prompt"));
        words.setMinRows(3);
        words.setMaxRows(8);
        var send = new Button(getTranslation("composer.send.email"), VaadinIcon.PAPERPLANE.create(), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answering.addClassName("quiet");
        var foot = new Div(answering, send);
        foot.addClassName("foot");
        add(subject, words, foot);
    }

    void from(String address) {
        from = address;
        answer(null);
    }

    void answer(@Nullable CustomerMail mail) {
        answered = mail;
        subject.setVisible(mail == null);
        answering.setText(mail == null ? "" : getTranslation("channels.mail.answering", mail.subject()));
        if (mail != null) {
            words.focus();
        }
    }

    private void send() {
        if (words.getValue().isBlank()
                || (answered == null && subject.getValue().isBlank())) {
            Notice.refusal(getTranslation("channels.mail.incomplete"));
            return;
        }
        if (answered == null) {
            mailbox.write(
                    from, name(), subject.getValue().strip(), words.getValue().strip());
        } else {
            mailbox.answer(from, name(), answered, words.getValue().strip());
        }
        Notice.done(getTranslation("channels.mail.sent"));
        subject.clear();
        words.clear();
        answer(null);
    }

    /** The name a mail program would show: {@code jane.doe@…} is Jane Doe. */
    private String name() {
        var name = new StringBuilder();
        for (var part : from.substring(0, from.indexOf('@')).split("[._-]+")) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        return name.toString();
    }
}
