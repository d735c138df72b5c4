package io.servicelane.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.supervision.LateRequest;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import io.servicelane.ui.RowGrid;
import org.springframework.stereotype.Component;

/** How a late request looks as a row. */
@Component
class LateRows {

    private static final String STATE = "<span class='due ${item.style}' title='${item.title}'>${item.state}"
            + "<span class='length'>${item.length}</span></span>";
    private static final String SUBJECT = "<span class='subject'>${item.subject}</span><span class='below'>"
            + "<span class='mono'>${item.number}</span> · ${item.type} · ${item.customer}</span>";

    private static final String LADDER = "${item.level}<span class='below'>${item.next}</span>";

    private final RequestTypes types;
    private final Colleagues colleagues;
    private final ClockWords clocks;
    private final Moments moments;

    LateRows(RequestTypes types, Colleagues colleagues, ClockWords clocks, Moments moments) {
        this.types = types;
        this.colleagues = colleagues;
        this.clocks = clocks;
        this.moments = moments;
    }

    void draw(RowGrid<LateRequest> rows) {
        rows.column(word("late.column.state"), row(STATE)).setWidth("9rem");
        rows.column(word("late.column.clock"), row("${item.clock}")).setWidth("7.5rem");
        rows.column(word("column.subject"), row(SUBJECT)).setWidth("15rem").setFlexGrow(1);
        rows.column(word("column.queue"), row("${item.queue}")).setWidth("8rem");
        rows.column(word("column.assignee"), row("${item.assignee}")).setWidth("9rem");
        rows.column(word("late.column.ladder"), row(LADDER)).setWidth("11rem");
        rows.card(
                row("<div class='row-card'><span class='top'>" + STATE + "<span class='end'>${item.clock}</span></span>"
                        + SUBJECT + "<span class='bottom'><span class='below'>${item.queue} · ${item.level}</span>"
                        + "<span class='end'>${item.assignee}</span></span></div>"));
    }

    private LitRenderer<LateRequest> row(String template) {
        return LitRenderer.<LateRequest>of(template)
                .withProperty("state", each -> words(each).lead())
                .withProperty("length", each -> words(each).length())
                .withProperty("style", each -> words(each).style())
                .withProperty("title", each -> words(each).title())
                .withProperty("clock", each -> clocks.kind(each.kind()))
                .withProperty("number", each -> each.request().value())
                .withProperty("subject", LateRequest::subject)
                .withProperty(
                        "type", each -> types.title(each.type(), UI.getCurrent().getLocale()))
                .withProperty("customer", LateRequest::customerName)
                .withProperty("queue", each -> colleagues.queue(each.queue()))
                .withProperty(
                        "assignee",
                        each -> each.assignee() == null ? word("request.nobody") : colleagues.name(each.assignee()))
                .withProperty("level", this::level)
                .withProperty("next", this::next);
    }

    /** All rows are at risk by now; that is why they are here. */
    private ClockWords.Words words(LateRequest each) {
        return clocks.running(each.kind(), each.due(), each.risk(), each.calendar());
    }

    private String level(LateRequest each) {
        return each.levelAt() == null
                ? word("late.no-level")
                : word("late.level", each.level(), moments.at(each.levelAt()));
    }

    /** Before a clock is overdue its ladder has not been looked at. */
    private String next(LateRequest each) {
        return moments.isPast(each.due()) ? word(each.nextLevel() ? "late.next-level" : "late.last-level") : "";
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
