package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.process.CustomerPath.Told;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the customer is told of the way of the request, in English, in Chinese or in both side by side. */
class ToldCard extends Div {

    private final transient StopWords words;
    private final OrderedList told = new OrderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("told.nothing"));
    private final Div choices = new Div();
    private final Map<Shown, NativeButton> buttons = new EnumMap<>(Shown.class);
    private transient List<Told> known = List.of();

    ToldCard(StopWords words) {
        this.words = words;
        addClassName("told");
        for (var each : Shown.values()) {
            var button = new NativeButton(getTranslation(each.key), click -> choose(each));
            buttons.put(each, button);
            choices.add(button);
        }
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("told.languages"));
        nothing.addClassName("quiet");
        add(new H3(getTranslation("told.title")), choices, nothing, told);
        choose(Shown.BOTH);
    }

    /** Shows the sentences, oldest first. */
    void show(List<Told> sentences) {
        choices.setVisible(!sentences.isEmpty());
        told.setVisible(!sentences.isEmpty());
        nothing.setVisible(sentences.isEmpty());
        if (!sentences.equals(known)) {
            known = sentences;
            told.removeAll();
            sentences.forEach(each -> told.add(line(each)));
        }
    }

    private void choose(Shown shown) {
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == shown)));
        told.setClassName("only-en", shown == Shown.ENGLISH);
        told.setClassName("only-zh", shown == Shown.CHINESE);
    }

    private ListItem line(Told sentence) {
        var at = new Span(words.at(sentence.at()));
        at.addClassName("at");
        var line = new ListItem(at, said(sentence.en(), "en"), said(sentence.zh(), "zh"));
        if (sentence.now()) {
            line.getElement().setAttribute("aria-current", "step");
        }
        return line;
    }

    private static Span said(String text, String language) {
        var said = new Span(text);
        said.addClassName(language);
        said.getElement().setAttribute("lang", language);
        return said;
    }

    /** The languages that are shown. */
    private enum Shown {
        BOTH("told.both"),
        ENGLISH("told.en"),
        CHINESE("told.zh");

        private final String key;

        Shown(String key) {
            this.key = key;
        }
    }
}
