package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.servicelane.form.FieldGroup;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormScope;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Components that belong together, under their heading. */
class GroupPart implements FormPart {

    private final FieldGroup field;
    private final Drawing drawing;
    private final FormLane lane;
    private final Span heading = new Span();
    private final Div frame = new Div();

    GroupPart(FieldGroup field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        this.lane = new FormLane(field.fields(), drawing);
        heading.addClassName("heading");
        frame.addClassName("form-group");
        frame.setClassName("outlined", field.outlined());
        frame.getElement().setAttribute("role", "group");
        frame.add(heading, lane);
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
        lane.refresh(scope);
    }

    @Override
    public void write(Map<String, @Nullable Object> answers) {
        lane.write(answers);
    }

    @Override
    public void collect(Map<String, @Nullable Object> answers) {
        lane.collect(answers);
    }

    @Override
    public Optional<Component> point(String name, FieldProblem problem) {
        return lane.point(name, problem);
    }

    @Override
    public Optional<Component> unreadable() {
        return frame.isVisible() ? lane.unreadable() : Optional.empty();
    }

    @Override
    public void clear() {
        lane.clear();
    }
}
