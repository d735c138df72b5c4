package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormScope;
import io.servicelane.form.RowList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same components any number of times; rows come and go as people need them. */
class RowsPart implements FormPart {

    private final RowList field;
    private final Drawing drawing;
    private final List<Row> rows = new ArrayList<>();
    private final Span heading = new Span();
    private final Div list = new Div();
    private final Button add;
    private final Span problems = new Span();
    private final Div frame = new Div();

    RowsPart(RowList field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        add = new Button(VaadinIcon.PLUS.create(), click -> addRow());
        add.setText(add.getTranslation("form.row.add"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.setVisible(field.growing());
        heading.addClassName("heading");
        problems.addClassName("problem");
        list.addClassName("rows");
        frame.addClassNames("form-group", "form-rows");
        frame.setClassName("outlined", field.outlined());
        frame.getElement().setAttribute("role", "group");
        frame.add(heading, list, problems, add);
    }

    /** One row and its way out. */
    private final class Row {

        private final FormLane lane = new FormLane(field.fields(), drawing);
        private final Div line = new Div(lane);

        Row() {
            line.addClassName("row");
            if (field.growing()) {
                var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removeRow(this));
                remove.setAriaLabel(remove.getTranslation("form.row.remove"));
                remove.setTooltipText(remove.getTranslation("form.row.remove"));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
                line.add(remove);
            }
        }

        Map<String, @Nullable Object> answers() {
            var answers = new LinkedHashMap<String, @Nullable Object>();
            lane.collect(answers);
            return answers;
        }
    }

    private void addRow() {
        append();
        drawing.changed().run();
    }

    private Row append() {
        var row = new Row();
        rows.add(row);
        list.add(row.line);
        return row;
    }

    private void removeRow(Row row) {
        rows.remove(row);
        list.remove(row.line);
        add.focus();
        drawing.changed().run();
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void refresh(FormScope scope) {
        var label = field.label().in(drawing.locale(), scope);
        heading.setText(label);
        heading.setVisible(!label.isEmpty());
        frame.getElement().setAttribute("aria-label", label);
        frame.setVisible(!field.hidden(scope));
        add.setEnabled(rows.size() < RowList.MOST);
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).lane.refresh(scope.row(rows.get(i).answers(), i));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void write(Map<String, @Nullable Object> answers) {
        rows.clear();
        list.removeAll();
        if (field.path().get(answers) instanceof List<?> given) {
            for (var row : given) {
                if (row instanceof Map<?, ?> values) {
                    append().lane.write((Map<String, @Nullable Object>) values);
                }
            }
        }
    }

    @Override
    public void collect(Map<String, @Nullable Object> answers) {
        field.path().put(answers, rows.stream().map(Row::answers).toList());
    }

    @Override
    public Optional<Component> point(String name, FieldProblem problem) {
        var here = field.path().toString();
        if (name.equals(here)) {
            problems.setText(problems.getTranslation(
                    problem.messageKey(), problem.arguments().toArray()));
            return Optional.of(add);
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = here + "[" + i + "].";
            if (name.startsWith(row)) {
                return rows.get(i).lane.point(name.substring(row.length()), problem);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Component> unreadable() {
        return frame.isVisible()
                ? rows.stream().flatMap(row -> row.lane.unreadable().stream()).findFirst()
                : Optional.empty();
    }

    @Override
    public void clear() {
        problems.setText("");
        rows.forEach(row -> row.lane.clear());
    }
}
