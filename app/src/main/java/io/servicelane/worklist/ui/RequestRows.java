package io.servicelane.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.request.RequestSummary;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.StatusBadge;
import java.util.Locale;

/** How requests look as rows of a list. */
@SpringComponent
class RequestRows {

    private final RequestTypes types;
    private final Colleagues colleagues;
    private final Moments moments;

    RequestRows(RequestTypes types, Colleagues colleagues, Moments moments) {
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
    }

    void draw(RowGrid<RequestSummary> rows) {
        var ui = UI.getCurrent();
        rows.column(
                        ui.getTranslation("column.priority"),
                        row("<span class='bars ${item.prio}' title='${item.priority}'>"
                                + "<span class='visually-hidden'>${item.priority}</span></span>"))
                .setWidth("3rem");
        rows.column(ui.getTranslation("column.number"), row("<span class='mono'>${item.number}</span>"))
                .setWidth("6.5rem");
        rows.column(
                        ui.getTranslation("column.subject"),
                        row("<span class='subject'>${item.subject}</span><span class='below'>${item.type}</span>"))
                .setFlexGrow(1)
                .setWidth("16rem");
        rows.column(ui.getTranslation("column.customer"), row("${item.customer}"))
                .setWidth("11rem");
        rows.column(ui.getTranslation("column.status"), row("<span class='badge ${item.tone}'>${item.status}</span>"))
                .setWidth("10rem");
        rows.column(ui.getTranslation("column.queue"), row("${item.queue}<span class='below'>${item.assignee}</span>"))
                .setWidth("9rem");
        rows.column(
                        ui.getTranslation("column.channel"),
                        row("<vaadin-icon icon='${item.channelIcon}' title='${item.channel}'></vaadin-icon>"
                                + "<span class='visually-hidden'>${item.channel}</span>"))
                .setWidth("4.5rem");
        rows.column(
                        ui.getTranslation("column.opened"),
                        row("<span class='mono' title='${item.openedFull}'>${item.opened}</span>"))
                .setWidth("8.5rem");
        rows.card(
                row("<div class='row-card'><span class='top'><span class='bars ${item.prio}' title='${item.priority}'>"
                        + "</span><span class='mono'>${item.number}</span><span class='badge ${item.tone}'>${item.status}</span>"
                        + "<span class='end'>${item.opened}</span></span><span class='subject'>${item.subject}</span>"
                        + "<span class='below'>${item.customer} · ${item.type} · ${item.queue}</span></div>"));
    }

    private LitRenderer<RequestSummary> row(String template) {
        return LitRenderer.<RequestSummary>of(template)
                .withProperty("number", request -> request.number().value())
                .withProperty("prio", request -> request.priority().name().toLowerCase(Locale.ROOT))
                .withProperty("priority", request -> word("priority." + request.priority()))
                .withProperty("subject", RequestSummary::subject)
                .withProperty("type", request -> types.title(request.type(), locale()))
                .withProperty("customer", RequestSummary::customerName)
                .withProperty("status", request -> word("status." + request.status()))
                .withProperty(
                        "tone",
                        request -> StatusBadge.tone(request.status()).name().toLowerCase(Locale.ROOT))
                .withProperty("queue", request -> colleagues.queue(request.queue()))
                .withProperty(
                        "assignee", request -> request.assignee() == null ? "" : colleagues.name(request.assignee()))
                .withProperty(
                        "channel",
                        request -> word("channel." + request.channel().key()))
                .withProperty("channelIcon", request -> Marks.channelIcon(request.channel()))
                .withProperty("opened", request -> moments.at(request.openedAt()))
                .withProperty("openedFull", request -> moments.full(request.openedAt()));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
