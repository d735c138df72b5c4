package io.servicelane.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.Calendars;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.Explanation;
import io.servicelane.ui.Moments;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells in sentences how a clock came to its due date, and which row of which table promised it. */
@Component
class WhyThisDate {

    private final Explanation explanation;
    private final Calendars calendars;
    private final Moments moments;

    WhyThisDate(Explanation explanation, Calendars calendars, Moments moments) {
        this.explanation = explanation;
        this.calendars = calendars;
        this.moments = moments;
    }

    void show(ClockDetails clock) {
        var language = UI.getCurrent().getLocale();
        var dialog = new Dialog();
        dialog.addClassName("why");
        dialog.setHeaderTitle(word("clock.why-title", explanation.kind(clock.kind(), language)));
        dialog.setWidth("38rem");
        var summary = new Paragraph(explanation.summary(clock, language, moments.zone()));
        summary.addClassName("summary");
        var lines = new OrderedList();
        lines.addClassName("ledger");
        explanation.ledger(clock, language, moments.zone()).forEach(line -> lines.add(new ListItem(line)));
        dialog.add(summary, lines, promise(clock, language));
        var close = new Button(word("clock.why-close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private DescriptionList promise(ClockDetails clock, Locale language) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var calendar = calendars
                .details(clock.calendar())
                .map(details -> details.title(language))
                .orElse(clock.calendar());
        fact(facts, "clock.calendar", calendar + zone(clock));
        fact(
                facts,
                "clock.promised-by",
                word(
                        "clock.row",
                        clock.hit().decision(),
                        clock.hit().version(),
                        clock.hit().row()));
        fact(facts, "clock.inputs", readable(clock.inputs()));
        return facts;
    }

    private String zone(ClockDetails clock) {
        return calendars
                .details(clock.calendar())
                .map(CalendarDetails::definition)
                .map(definition -> " · " + definition.zone())
                .orElse("");
    }

    /** The inputs are JSON of plain words; braces and quotes help nobody. */
    private static String readable(String inputs) {
        return inputs.replaceAll("[{}\"]", "").replace(":", " = ").replace(",", ", ");
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new Term(word(name)), new Description(new Span(value)));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
