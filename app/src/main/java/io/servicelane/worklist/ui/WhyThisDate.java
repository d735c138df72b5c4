package io.servicelane.worklist.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.calendar.Calendars;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.Explanation;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells in sentences how a clock came to its due date, and which row of which table promised it. */
@Component
class WhyThisDate {

    private final Explanation explanation;
    private final Calendars calendars;
    private final RequestTypes types;
    private final Colleagues colleagues;
    private final Moments moments;
    private final ObjectMapper json;

    WhyThisDate(
            Explanation explanation,
            Calendars calendars,
            RequestTypes types,
            Colleagues colleagues,
            Moments moments,
            ObjectMapper json) {
        this.explanation = explanation;
        this.calendars = calendars;
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        this.json = json;
    }

    void show(ClockDetails clock) {
        var language = UI.getCurrent().getLocale();
        var zone = moments.zone();
        var dialog = new Dialog();
        dialog.addClassName("why");
        dialog.setHeaderTitle(word("clock.why-title", explanation.kind(clock.kind(), language)));
        dialog.setWidth("38rem");
        var summary = new Paragraph(explanation.summary(clock, language, zone));
        summary.addClassName("summary");
        var lines = new OrderedList();
        lines.addClassName("ledger");
        explanation.ledger(clock, language, zone).forEach(line -> lines.add(new ListItem(line)));
        var zoneOfTimes =
                new Paragraph(word("clock.zone", zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
        zoneOfTimes.addClassNames("quiet", "zone");
        dialog.add(summary, lines, zoneOfTimes, new H3(word("clock.promise")), promise(clock, language));
        var close = new Button(word("shell.close"), click -> dialog.close());
        close.focus();
        dialog.getFooter().add(close);
        dialog.open();
    }

    private DescriptionList promise(ClockDetails clock, Locale language) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var hit = clock.hit();
        fact(facts, "clock.table", word("clock.table-version", hit.decision(), String.valueOf(hit.version())));
        fact(facts, "clock.row", hit.row());
        fact(facts, "clock.inputs", asked(clock.inputs(), language));
        fact(facts, "clock.budget", word("clock.budget-length", explanation.length(clock.budget(), language)));
        fact(facts, "clock.calendar", calendar(clock.calendar(), language));
        return facts;
    }

    private String calendar(String key, Locale language) {
        return calendars
                .details(key)
                .map(details ->
                        details.title(language) + " · " + details.definition().zone())
                .orElse(key);
    }

    /** What the table was asked, in the words of the desk. */
    private String asked(String inputs, Locale language) {
        try {
            return json.readValue(inputs, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                    .map(input -> asked(input.getKey(), String.valueOf(input.getValue()), language))
                    .collect(Collectors.joining(" · "));
        } catch (JsonProcessingException written) {
            return inputs;
        }
    }

    private String asked(String input, String value, Locale language) {
        return switch (input) {
            case "type" -> types.title(value, language);
            case "priority" -> word("clock.input.priority", word("priority." + value));
            case "tier" -> word("clock.input.tier", word("tier." + value));
            case "channel" -> word("channel." + value);
            case "queue" -> word("clock.input.queue", colleagues.queue(value));
            default -> input + " " + value;
        };
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new Term(word(name)), new Description(new Span(value)));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
