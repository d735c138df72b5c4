package io.servicelane.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import io.servicelane.ui.RowGrid;
import io.servicelane.worklist.WorkItem;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** How work looks as rows of a list. */
@Component
class WorkRows {

    private static final String CUSTOMER =
            "${item.customer}<span class='badge ${item.tierTone}' ?hidden='${!item.tier}'>${item.tier}</span>";
    private static final String SUBJECT = "<span class='subject ${item.unread ? \"unread\" : \"\"}'>"
            + "<span class='badge attention' ?hidden='${!item.unread}'>${item.newWord}</span>${item.subject}</span>";
    private static final String BARS = "<span class='bars ${item.prio}' title='${item.priority}'>"
            + "<span class='visually-hidden'>${item.priority}</span></span>";
    private static final String DUE = "<span class='due ${item.dueTone}' title='${item.dueFull}'>${item.due}"
            + "<span class='length'>${item.length}</span></span>";
    private static final String ACTS = "<vaadin-button theme='small' ?hidden='${!item.takable}' @click='${take}'>"
            + "${item.takeWord}</vaadin-button>"
            + "<vaadin-button theme='small tertiary icon' ?hidden='${!item.givable}' aria-label='${item.giveWord}'"
            + " title='${item.giveWord}' @click='${give}'><vaadin-icon icon='vaadin:user-check'></vaadin-icon></vaadin-button>";

    private final RequestTypes types;
    private final Colleagues colleagues;
    private final Moments moments;
    private final DueWords dues;

    WorkRows(RequestTypes types, Colleagues colleagues, Moments moments, DueWords dues) {
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        this.dues = dues;
    }

    void draw(RowGrid<WorkItem> rows, Acts acts) {
        column(rows, acts, "priority", BARS, "3.25rem");
        column(
                        rows,
                        acts,
                        "subject",
                        SUBJECT + "<span class='below'><span class='mono'>${item.number}</span>"
                                + " · ${item.type} · ${item.step}</span>",
                        "11.5rem")
                .setFlexGrow(1);
        column(rows, acts, "customer", CUSTOMER, "8.5rem");
        column(rows, acts, "queue", "${item.queue}", "6.75rem");
        column(
                rows,
                acts,
                "channel",
                "<vaadin-icon icon='${item.channelIcon}' title='${item.channel}'></vaadin-icon>"
                        + "<span class='visually-hidden'>${item.channel}</span>",
                "2.875rem");
        column(rows, acts, "waiting", "<span title='${item.createdFull}'>${item.waiting}</span>", "4.5rem");
        column(rows, acts, "due", DUE, "7.25rem");
        column(rows, acts, "assignee", "<span class='who'>${item.assignee}" + ACTS + "</span>", "7.75rem");
        rows.card(row(
                "<div class='row-card'><span class='top'>" + BARS + "<span class='mono'>${item.number}</span>"
                        + "<vaadin-icon icon='${item.channelIcon}'></vaadin-icon><span class='end'>" + DUE
                        + "</span></span>" + SUBJECT + "<span class='below'>${item.customer} · ${item.step}"
                        + "</span><span class='bottom'><span class='below'>${item.queue} · ${item.waiting}</span>"
                        + "<span class='who end'>${item.assignee}" + ACTS + "</span></span></div>",
                acts));
    }

    private Grid.Column<WorkItem> column(
            RowGrid<WorkItem> rows, Acts acts, String name, String template, String width) {
        return rows.column(word("column." + name), row(template, acts)).setWidth(width);
    }

    private LitRenderer<WorkItem> row(String template, Acts acts) {
        var row = LitRenderer.<WorkItem>of(template)
                .withProperty("number", item -> item.request().value())
                .withProperty("prio", item -> item.priority().name().toLowerCase(Locale.ROOT))
                .withProperty("priority", item -> word("priority." + item.priority()))
                .withProperty("subject", WorkItem::subject)
                .withProperty("type", item -> types.title(item.type(), locale()))
                .withProperty("step", item -> item.name(locale()))
                .withProperty("customer", WorkItem::customerName)
                .withProperty(
                        "tier",
                        item -> "STANDARD".equals(item.customerTier()) ? "" : word("tier." + item.customerTier()))
                .withProperty("tierTone", item -> "VIP".equals(item.customerTier()) ? "precious" : "attention")
                .withProperty("queue", item -> item.queue() == null ? "" : colleagues.queue(item.queue()))
                .withProperty("unread", WorkItem::unread)
                .withProperty("newWord", item -> word("work.unread.one"));
        times(row);
        channel(row);
        if (template.contains("${take}")) {
            row.withProperty("assignee", item -> item.assignee() == null ? "" : colleagues.name(item.assignee()))
                    .withProperty(
                            "takable",
                            item -> item.assignee() == null && acts.takable().test(item))
                    .withProperty("takeWord", item -> word("work.take"))
                    .withProperty("givable", acts.givable()::test)
                    .withProperty("giveWord", item -> word("work.assign"))
                    .withFunction("take", acts.take()::accept)
                    .withFunction("give", acts.give()::accept);
        }
        return row;
    }

    private void times(LitRenderer<WorkItem> row) {
        row.withProperty("waiting", item -> moments.since(item.created()))
                .withProperty("createdFull", item -> moments.full(item.created()))
                .withProperty("due", item -> dues.of(item).lead())
                .withProperty("length", item -> dues.of(item).length())
                .withProperty("dueFull", item -> dues.of(item).title())
                .withProperty("dueTone", item -> dues.of(item).style());
    }

    private void channel(LitRenderer<WorkItem> row) {
        row.withProperty("channel", item -> word("channel." + item.channel().key()))
                .withProperty("channelIcon", item -> Marks.channelIcon(item.channel()));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    /** What can be done with a row without opening it, and for which rows. */
    record Acts(
            Predicate<WorkItem> takable,
            Consumer<WorkItem> take,
            Predicate<WorkItem> givable,
            Consumer<WorkItem> give) {}
}
