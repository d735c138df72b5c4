package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep.LabelsPosition;
import com.vaadin.flow.dom.Element;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormField;
import io.servicelane.form.FormScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Components of a form side by side: two columns, or what the form's own layout says; one below the other on a phone. */
class FormLane extends FormLayout {

    private static final int COLUMNS = 16;

    private final List<FormPart> parts = new ArrayList<>();

    FormLane(List<FormField> fields, Drawing drawing) {
        setResponsiveSteps(
                new ResponsiveStep("0", 1, LabelsPosition.TOP),
                new ResponsiveStep("34rem", COLUMNS, LabelsPosition.TOP));
        for (var from = 0; from < fields.size(); ) {
            var to = endOfRow(fields, from);
            place(fields.subList(from, to), drawing);
            from = to;
        }
    }

    private static int endOfRow(List<FormField> fields, int from) {
        var row = fields.get(from).row();
        var to = from + 1;
        while (row != null
                && to < fields.size()
                && Objects.equals(row, fields.get(to).row())) {
            to++;
        }
        return to;
    }

    private void place(List<FormField> row, Drawing drawing) {
        var parts = row.stream().map(field -> FormParts.of(field, drawing)).toList();
        this.parts.addAll(parts);
        var alone = row.size() == 1 && row.get(0).columns() == 0;
        if (!alone) {
            newLine();
        }
        for (var i = 0; i < row.size(); i++) {
            var component = parts.get(i).component();
            add(component);
            setColspan(component, alone ? usual(row.get(0)) : share(row, row.get(i)));
        }
        if (!alone) {
            newLine();
        }
    }

    private void newLine() {
        getElement().appendChild(new Element("br"));
    }

    private static int usual(FormField field) {
        return FormParts.isWide(field) ? COLUMNS : COLUMNS / 2;
    }

    private static int share(List<FormField> row, FormField field) {
        if (field.columns() > 0) {
            return Math.min(COLUMNS, field.columns());
        }
        var taken = row.stream().mapToInt(FormField::columns).sum();
        var sharing = (int) row.stream().filter(other -> other.columns() == 0).count();
        return Math.max(2, (COLUMNS - taken) / sharing);
    }

    void refresh(FormScope scope) {
        parts.forEach(part -> part.refresh(scope));
    }

    void write(Map<String, @Nullable Object> answers) {
        parts.forEach(part -> part.write(answers));
    }

    void collect(Map<String, @Nullable Object> answers) {
        parts.forEach(part -> part.collect(answers));
    }

    Optional<Component> point(String field, FieldProblem problem) {
        return parts.stream()
                .flatMap(part -> part.point(field, problem).stream())
                .findFirst();
    }

    Optional<Component> unreadable() {
        return parts.stream().flatMap(part -> part.unreadable().stream()).findFirst();
    }

    void clear() {
        parts.forEach(FormPart::clear);
    }
}
