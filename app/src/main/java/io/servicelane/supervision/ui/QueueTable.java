package io.servicelane.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.servicelane.supervision.QueueClocks;
import io.servicelane.ui.Colleagues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The queues one answers for, and how many of their clocks are in time, at risk, overdue and stopped. */
class QueueTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("queue", "running", "at-risk", "overdue", "paused", "attained");

    private final transient Colleagues colleagues;
    private final transient Map<String, Row> rows = new LinkedHashMap<>();

    QueueTable(Colleagues colleagues) {
        this.colleagues = colleagues;
        addClassName("queues");
        setCaptionText(getTranslation("late.queues"));
        getCaption().addClassName("visually-hidden");
        var head = getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("late." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    /**
     * Shows the queues; rows that stay keep the focus.
     *
     * @param chosen key of the queue the list is narrowed down to; empty for all
     * @param address where a queue is chosen
     */
    void show(List<QueueClocks> queues, String chosen, UnaryOperator<String> address) {
        var all = Stream.concat(Stream.of(sum(queues)), queues.stream()).toList();
        if (!List.copyOf(rows.keySet())
                .equals(all.stream().map(QueueClocks::queue).toList())) {
            rows.clear();
            getBody().removeAll();
            all.forEach(each -> rows.put(each.queue(), new Row(getBody().addRow())));
        }
        all.forEach(each ->
                rows.get(each.queue()).show(title(each), each, each.queue().equals(chosen), address));
    }

    private String title(QueueClocks each) {
        return each.queue().isEmpty() ? getTranslation("late.all-queues") : colleagues.queue(each.queue());
    }

    private static String attained(QueueClocks clocks) {
        var all = clocks.attained() + clocks.missed();
        return all == 0 ? "–" : "%d %%".formatted(Math.floorDiv(clocks.attained() * 100, all));
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

    /** One queue with its link and its numbers. */
    private static class Row {

        private final NativeTableRow row;
        private final Anchor link = new Anchor();
        private final List<Span> numbers =
                Stream.generate(Span::new).limit(COLUMNS.size() - 1L).toList();

        Row(NativeTableRow row) {
            this.row = row;
            var title = new NativeTableHeaderCell(link);
            title.getElement().setAttribute("scope", "row");
            row.add(title);
            numbers.forEach(number -> row.add(new NativeTableCell(number)));
        }

        void show(String title, QueueClocks clocks, boolean chosen, UnaryOperator<String> address) {
            row.setClassName("chosen", chosen);
            link.setText(title);
            link.setHref(address.apply(clocks.queue()));
            if (chosen) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            number(0, clocks.running(), "");
            number(1, clocks.atRisk(), "soon");
            number(2, clocks.overdue(), "late");
            number(3, clocks.paused(), "");
            numbers.get(4).setText(attained(clocks));
        }

        private void number(int column, long number, String style) {
            numbers.get(column).setText(String.valueOf(number));
            numbers.get(column).setClassName(number == 0 ? "zero" : style);
        }
    }
}
