package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;

/** One clock of a request. It stays where it is while its words change, and so does the focus on its button. */
class ClockLine extends Div {

    private final transient ClockWords words;
    private final transient Moments moments;
    private transient ClockDetails clock;
    private final Div head = new Div();
    private final Span kind = new Span();
    private final Div used = new Div();
    private final Span when = new Span();

    ClockLine(ClockDetails first, ClockWords words, WhyThisDate why, Moments moments) {
        this.words = words;
        this.moments = moments;
        this.clock = first;
        var name = words.kind(first.kind());
        kind.setText(name);
        kind.addClassName("kind");
        head.addClassName("head");
        used.getElement().setAttribute("role", "img");
        when.addClassName("quiet");
        var ask = new Button(getTranslation("clock.why"), click -> why.show(clock));
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        ask.setAriaLabel(getTranslation("clock.why-kind", name));
        var foot = new Div(when, ask);
        foot.addClassName("foot");
        add(head, used, foot);
        tell(first);
    }

    /** Where the clock stands now. */
    final void tell(ClockDetails now) {
        clock = now;
        var open = now.state().isOpen();
        var state = words.of(now);
        setClassName("clock " + (open ? "open" : "ended"));
        head.removeAll();
        head.add(kind, new Badge(state.text(), open || state.tone() == Tone.ALARM ? state.tone() : Tone.QUIET));
        when.setText(when(now));
        when.setTitle(state.title());
        used.setVisible(open);
        if (open) {
            bar(now, state.style());
        }
    }

    private String when(ClockDetails now) {
        if (now.due() != null) {
            return getTranslation("clock.due", moments.at(now.due()));
        }
        return now.endedAt() == null ? "" : moments.at(now.endedAt());
    }

    private void bar(ClockDetails now, String style) {
        var percent = now.consumed().toMillis() * 100 / Math.max(1, now.budget().toMillis());
        var title = getTranslation("clock.used", percent);
        used.setClassName("used " + style);
        used.setTitle(title);
        used.getElement().setAttribute("aria-label", title);
        used.getStyle().set("--used", Math.min(100, percent) + "%");
    }
}
