package io.servicelane.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.servicelane.supervision.QueueClocks;
import io.servicelane.ui.Colleagues;
import java.util.List;

/** The queues one answers for, and how many of their clocks are in time, at risk, overdue and stopped. */
class QueueTable extends NativeTable {

    private final transient Colleagues colleagues;

    QueueTable(Colleagues colleagues) {
        this.colleagues = colleagues;
        addClassName("queues");
    }

    void show(List<QueueClocks> queues, String chosen) {
        getHead().removeAll();
        getBody().removeAll();
        var head = getHead().addRow();
        for (var column : List.of("queue", "running", "at-risk", "overdue", "paused", "attained")) {
            var cell = new NativeTableHeaderCell(getTranslation("late." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        row("", getTranslation("late.all-queues"), sum(queues), chosen);
        queues.forEach(queue -> row(queue.queue(), colleagues.queue(queue.queue()), queue, chosen));
    }

    private void row(String queue, String title, QueueClocks clocks, String chosen) {
        var row = getBody().addRow();
        row.setClassName("chosen", queue.equals(chosen));
        var link = new Anchor(queue.isEmpty() ? "late" : "late?queue=" + queue, title);
        if (queue.equals(chosen)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        row.add(new NativeTableCell(link));
        number(row, clocks.running(), "");
        number(row, clocks.atRisk(), "soon");
        number(row, clocks.overdue(), "late");
        number(row, clocks.paused(), "");
        row.add(new NativeTableCell(attained(clocks)));
    }

    private static void number(NativeTableRow row, long number, String style) {
        var words = new Span(String.valueOf(number));
        words.addClassName(number == 0 ? "zero" : "some");
        if (number > 0 && !style.isEmpty()) {
            words.addClassName(style);
        }
        row.add(new NativeTableCell(words));
    }

    private static Component attained(QueueClocks clocks) {
        var all = clocks.attained() + clocks.missed();
        return new Span(all == 0 ? "–" : "%d %%".formatted(Math.floorDiv(clocks.attained() * 100, all)));
    }

    private static QueueClocks sum(List<QueueClocks> queues) {
        return queues.stream()
                .reduce((one, other) -> new QueueClocks(
                        "",
                        one.running() + other.running(),
                        one.atRisk() + other.atRisk(),
                        one.overdue() + other.overdue(),
                        one.paused() + other.paused(),
                        one.attained() + other.attained(),
                        one.missed() + other.missed()))
                .orElse(new QueueClocks("", 0, 0, 0, 0, 0, 0));
    }
}
