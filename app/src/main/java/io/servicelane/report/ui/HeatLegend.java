package io.servicelane.report.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.servicelane.report.HeatBy;

/** What the five colours stand for; each has its number, too. */
class HeatLegend extends UnorderedList {

    private final transient StepWords words;

    HeatLegend(StepWords words) {
        this.words = words;
        addClassName("heat-legend");
        getElement().setAttribute("aria-label", getTranslation("processes.legend"));
    }

    void show(HeatBy by) {
        removeAll();
        for (var level = 1; level <= by.limits().size() + 1; level++) {
            var mark = new Span(String.valueOf(level));
            mark.addClassNames("heat", "heat-" + level);
            add(new ListItem(mark, new Span(words.level(this, by, level))));
        }
        var tokens = new Span("3");
        tokens.addClassName("tokens");
        add(new ListItem(tokens, new Span(getTranslation("processes.tokens.legend"))));
    }
}
