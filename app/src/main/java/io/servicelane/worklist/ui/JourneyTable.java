package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.servicelane.process.Stop;
import io.servicelane.worklist.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The way a request took, step by step, in words: for phones and screen readers, and beside the drawing for all. */
class JourneyTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("step", "reached", "took", "who");

    private final transient StopWords words;
    private final transient Consumer<String> pick;
    private final transient Map<String, Line> lines = new HashMap<>();
    private transient List<String> order = List.of();

    JourneyTable(StopWords words, Consumer<String> pick) {
        this.words = words;
        this.pick = pick;
        addClassName("journey");
        setCaptionText(getTranslation("journey.title"));
        var head = getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("journey." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    /** Shows the steps; lines that stay keep the focus. */
    void show(List<Stop> stops, List<WorkItem> work) {
        var wanted = stops.stream().map(Stop::element).toList();
        if (!wanted.equals(order)) {
            order = wanted;
            lines.clear();
            getBody().removeAll();
            stops.forEach(stop -> lines.put(stop.element(), new Line(stop)));
        }
        stops.forEach(stop -> Objects.requireNonNull(lines.get(stop.element())).show(stop, work));
    }

    /** Marks a step's line. */
    void mark(String element) {
        lines.forEach((key, line) -> line.mark(key.equals(element)));
    }

    /** One step. */
    private class Line {

        private final NativeTableRow row = getBody().addRow();
        private final NativeButton step = new NativeButton();
        private final Span now = new Span(getTranslation("journey.now"));
        private final List<Span> facts = List.of(new Span(), new Span(), new Span());

        Line(Stop stop) {
            step.addClickListener(click -> pick.accept(stop.element()));
            now.addClassNames("badge", "attention");
            var title = new NativeTableHeaderCell(step, now);
            title.getElement().setAttribute("scope", "row");
            row.add(title);
            facts.forEach(fact -> row.add(new NativeTableCell(fact)));
        }

        void show(Stop stop, List<WorkItem> work) {
            step.setText(stop.name());
            step.setAriaLabel(getTranslation("journey.show", stop.name()));
            now.setVisible(stop.waiting() != null);
            row.setClassName("now", stop.waiting() != null);
            facts.get(0).setText(words.at(stop.reached()));
            facts.get(1).setText(words.took(JourneyTable.this, stop));
            facts.get(2).setText(words.who(JourneyTable.this, stop, work));
        }

        void mark(boolean picked) {
            row.setClassName("picked", picked);
            step.getElement().setAttribute("aria-pressed", String.valueOf(picked));
            if (picked) {
                row.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
        }
    }
}
