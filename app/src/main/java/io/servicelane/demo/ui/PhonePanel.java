package io.servicelane.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.channel.simulator.twilio.SimulatedPhones;
import io.servicelane.channel.simulator.twilio.SimulatedText;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A customer's telephone: its texts, and a line to write the next. */
class PhonePanel extends Section {

    private static final String ANY_NUMBER = "+14155550142";
    private static final String NUMBER = "\\+[0-9]{7,15}";

    private final transient SimulatedPhones phones;
    private final transient Moments moments;
    private final ComboBox<String> number = new ComboBox<>();
    private final Div screen = new Div();
    private final TextField words = new TextField();
    private transient List<SimulatedText> shown = List.of();

    PhonePanel(SimulatedPhones phones, Moments moments, Consumer<String> chosen) {
        this.phones = phones;
        this.moments = moments;
        addClassNames("device", "phone");
        number.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        number.setAriaLabel(getTranslation("channels.phone.number"));
        number.setAllowCustomValue(true);
        number.setAllowedCharPattern("[0-9+]");
        number.addCustomValueSetListener(typed -> chosen.accept(typed.getDetail()));
        number.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        screen.addClassName("screen");
        screen.getElement().setAttribute("role", "log");
        words.setPlaceholder(getTranslation("channels.phone.prompt"));
        words.setAriaLabel(getTranslation("channels.phone.prompt"));
        words.setMaxLength(1600);
        words.addKeyPressListener(Key.ENTER, enter -> send());
        var send = new Button(VaadinIcon.PAPERPLANE.create(), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ICON);
        send.setAriaLabel(getTranslation("composer.send.sms"));
        var line = new Div(words, send);
        line.addClassName("line");
        var head = new Div(new H2(getTranslation("channels.phone")), number);
        head.addClassName("head");
        add(head, screen, line);
    }

    void show(Optional<String> wanted) {
        var known = phones.phones();
        var chosen = wanted.filter(text -> text.matches(NUMBER))
                .orElseGet(() -> known.stream().findFirst().orElse(ANY_NUMBER));
        number.setItems(Stream.concat(Stream.of(chosen, ANY_NUMBER), known.stream())
                .distinct()
                .toList());
        number.setValue(chosen);
        draw(phones.texts(chosen));
    }

    void look() {
        var texts = phones.texts(number.getValue());
        if (!texts.equals(shown)) {
            draw(texts);
        }
    }

    private void draw(List<SimulatedText> texts) {
        shown = texts;
        screen.removeAll();
        if (texts.isEmpty()) {
            screen.add(new Paragraph(getTranslation("channels.phone.empty", phones.deskNumber())));
        }
        texts.forEach(text -> screen.add(bubble(text)));
        screen.getElement().executeJs("setTimeout(() => this.scrollTop = this.scrollHeight)");
    }

    private Component bubble(SimulatedText text) {
        var about = new Span(moments.at(text.at()) + " · "
                + getTranslation(text.fromCustomer() ? "channels.phone.you" : "channels.phone.desk"));
        about.addClassName("below");
        var bubble = new Div(new Span(text.text()), about);
        bubble.addClassNames("bubble", text.fromCustomer() ? "mine" : "theirs");
        return bubble;
    }

    private void send() {
        if (words.getValue().isBlank()) {
            return;
        }
        if (!phones.write(number.getValue(), words.getValue().strip())) {
            Notice.refusal(getTranslation("channels.refused"));
        }
        words.clear();
        words.focus();
        look();
    }
}
