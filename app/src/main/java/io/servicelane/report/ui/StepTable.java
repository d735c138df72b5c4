package io.servicelane.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.servicelane.report.HeatBy;
import io.servicelane.report.StepLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The steps of a model in numbers, the hottest first. */
class StepTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("step", "tokens", "visits", "median", "p90", "share");

    private final transient StepWords words;
    private final transient Consumer<String> pick;
    private final transient UnaryOperator<String> requestsAt;
    private final transient Map<String, Line> lines = new HashMap<>();
    private transient List<String> order = List.of();

    /**
     * An empty table.
     *
     * @param pick told the element of a step
     * @param requestsAt the address of the list of requests at an element; empty where the viewer has none
     */
    StepTable(StepWords words, Consumer<String> pick, UnaryOperator<String> requestsAt) {
        this.words = words;
        this.pick = pick;
        this.requestsAt = requestsAt;
        addClassName("steps");
        setCaptionText(getTranslation("processes.steps"));
        var head = getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("processes." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    /** Shows the steps; lines that stay keep the focus. */
    void show(List<StepLine> steps, HeatBy by) {
        var wanted = steps.stream().map(StepLine::element).toList();
        if (!wanted.equals(order)) {
            order = wanted;
            lines.clear();
            getBody().removeAll();
            wanted.forEach(element -> lines.put(element, new Line(element)));
        }
        steps.forEach(step -> Objects.requireNonNull(lines.get(step.element())).show(step, by));
    }

    /** How many of the steps no request has been through or is at. */
    static long untouched(List<StepLine> steps) {
        return steps.stream().filter(StepTable::isUntouched).count();
    }

    private static boolean isUntouched(StepLine step) {
        return step.visits() == 0 && step.tokens() == 0;
    }

    /** Whether untouched steps are there, too. */
    void showWhole(boolean whole) {
        setClassName("whole", whole);
    }

    /** Marks a step's line. */
    void mark(String element) {
        lines.forEach((key, line) -> line.mark(key.equals(element)));
    }

    /** One step. */
    private class Line {

        private final NativeTableRow row = getBody().addRow();
        private final Span heat = new Span();
        private final NativeButton step = new NativeButton();
        private final Anchor there = new Anchor();
        private final List<Span> numbers = List.of(new Span(), new Span(), new Span(), new Span(), new Span());

        Line(String element) {
            step.addClickListener(click -> pick.accept(element));
            var title = new NativeTableHeaderCell(heat, step);
            title.getElement().setAttribute("scope", "row");
            row.add(title);
            there.add(numbers.get(0));
            for (var column = 0; column < numbers.size(); column++) {
                var cell = new NativeTableCell(column == 0 ? there : numbers.get(column));
                cell.getElement().setAttribute("data-label", getTranslation("processes." + COLUMNS.get(column + 1)));
                row.add(cell);
            }
        }

        void show(StepLine line, HeatBy by) {
            var level = by.level(line);
            heat.setText(level == 0 ? "" : String.valueOf(level));
            heat.setClassName("heat" + (level == 0 ? "" : " heat-" + level));
            step.setText(line.name());
            number(0, line.tokens() == 0 ? "0" : tokens(line), line.tokens() == 0);
            lead(line);
            number(1, "%,d".formatted(line.visits()), line.visits() == 0);
            number(
                    2,
                    line.isMoment() ? getTranslation("journey.moment") : words.length(line.median()),
                    line.visits() == 0);
            number(
                    3,
                    line.isMoment() ? getTranslation("journey.moment") : words.length(line.p90()),
                    line.visits() == 0);
            number(4, words.share(line.share()), line.share() == null);
            row.setClassName("stuck", line.stuck() > 0);
            row.setClassName("untouched", isUntouched(line));
        }

        private void lead(StepLine line) {
            var address = line.tokens() == 0 ? "" : requestsAt.apply(line.element());
            if (address.isEmpty()) {
                there.removeHref();
                there.getElement().removeAttribute("aria-label");
            } else {
                there.setHref(address);
                there.setAriaLabel(getTranslation("processes.requests.at", line.tokens(), line.name()));
            }
        }

        private String tokens(StepLine line) {
            return line.stuck() == 0
                    ? String.valueOf(line.tokens())
                    : getTranslation("processes.stuck", line.tokens(), line.stuck());
        }

        private void number(int column, String text, boolean nothing) {
            numbers.get(column).setText(text);
            numbers.get(column).setClassName("zero", nothing);
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
