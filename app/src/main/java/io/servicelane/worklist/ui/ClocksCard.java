package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Moments;

/** The request's service level clocks: what is left of each, and why it is due when it is. */
class ClocksCard extends Div {

    private final transient ClockWords words;
    private final transient WhyThisDate why;
    private final transient Moments moments;

    ClocksCard(ClockWords words, WhyThisDate why, Moments moments) {
        this.words = words;
        this.why = why;
        this.moments = moments;
        addClassName("clocks");
    }

    void show(RequestFolder folder) {
        removeAll();
        setVisible(!folder.clocks().isEmpty());
        if (folder.clocks().isEmpty()) {
            return;
        }
        var section = new Section(new H2(getTranslation("clock.title")));
        section.addClassName("card");
        folder.clocks().stream().filter(clock -> clock.state().isOpen()).forEach(clock -> section.add(clock(clock)));
        folder.clocks().stream().filter(clock -> !clock.state().isOpen()).forEach(clock -> section.add(clock(clock)));
        add(section);
    }

    private Component clock(ClockDetails clock) {
        var state = words.of(clock);
        var name = new Span(words.kind(clock.kind()));
        name.addClassName("kind");
        var head = new Div(name, new Badge(state.text(), state.tone()));
        head.addClassName("head");
        var line = new Div(head);
        line.addClassNames("clock", clock.state().isOpen() ? "open" : "ended");
        if (clock.state().isOpen()) {
            line.add(bar(clock));
        }
        var due = new Span(clock.due() == null ? "" : getTranslation("clock.due", moments.at(clock.due())));
        due.addClassName("quiet");
        var ask = new Button(getTranslation("clock.why"), click -> why.show(clock));
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        ask.setAriaLabel(getTranslation("clock.why-kind", words.kind(clock.kind())));
        var foot = new Div(due, ask);
        foot.addClassName("foot");
        line.add(foot);
        return line;
    }

    private Component bar(ClockDetails clock) {
        var used = Math.min(
                100,
                clock.consumed().toMillis() * 100 / Math.max(1, clock.budget().toMillis()));
        var bar = new Div();
        bar.addClassNames("used", words.of(clock).style());
        bar.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("clock.used", used))
                .getStyle()
                .set("--used", used + "%");
        bar.setTitle(getTranslation("clock.used", used));
        return bar;
    }
}
