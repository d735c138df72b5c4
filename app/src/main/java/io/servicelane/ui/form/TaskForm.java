package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormContext;
import io.servicelane.form.FormDefinition;
import io.servicelane.ui.form.Drawing.Buttons;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code .form} as fields, with what the process knows already in them. */
@StyleSheet("context://servicelane/task-form.css")
public class TaskForm extends Composite<Div> {

    private final FormDefinition form;
    private final FormContext context;
    private final FormLane lane;
    private final Div summary = new Div();
    private boolean busy;

    /**
     * Draws a form.
     *
     * @param context what the process knows and the day it is for the desk
     * @param zone the viewer's: moments are shown and typed in it
     */
    public TaskForm(FormDefinition form, FormContext context, ZoneId zone) {
        this.form = form;
        this.context = context;
        this.lane = new FormLane(form.fields(), new Drawing(getLocale(), zone, this::refresh, new Pressed()));
        summary.addClassName("form-problems");
        summary.getElement().setAttribute("role", "alert");
        summary.setVisible(false);
        getContent().addClassName("task-form");
        getContent().add(summary, lane);
        reset();
    }

    /** Somebody pressed the form's own button to send it. */
    public static class SubmitEvent extends ComponentEvent<TaskForm> {

        SubmitEvent(TaskForm source) {
            super(source, false);
        }
    }

    /** Listens for the form's own button to send it; most forms have none. */
    public Registration addSubmitListener(ComponentEventListener<SubmitEvent> listener) {
        return addListener(SubmitEvent.class, listener);
    }

    /** What stands in the fields, checked or not. */
    public Map<String, @Nullable Object> answers() {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        lane.collect(answers);
        return answers;
    }

    /** The answers if the form accepts them; else empty, and the problems stand at their fields. */
    public Optional<Map<String, @Nullable Object>> accepted() {
        clear();
        var unreadable = lane.unreadable();
        if (unreadable.isPresent()) {
            lookAt(unreadable.get());
            return Optional.empty();
        }
        var checked = form.check(answers(), context);
        if (checked.accepted()) {
            return Optional.of(checked.values());
        }
        show(checked.problems());
        return Optional.empty();
    }

    /** Shows problems at their fields, those without a field above the form, and goes to the first. */
    public void show(List<FieldProblem> problems) {
        clear();
        var homeless = new ArrayList<String>();
        var first = Optional.<Component>empty();
        for (var problem : problems) {
            var field = lane.point(problem.field(), problem);
            first = first.or(() -> field);
            if (field.isEmpty()) {
                homeless.add(problem.field() + ": " + words(problem));
            }
        }
        summary.setVisible(!problems.isEmpty());
        summary.setText(
                homeless.isEmpty() ? getTranslation("form.problems", problems.size()) : String.join(" ", homeless));
        first.ifPresent(TaskForm::lookAt);
    }

    /** Takes back everything typed. */
    public void reset() {
        clear();
        var initial = form.initial(context);
        quietly(() -> {
            lane.refresh(form.scope(initial, context)); // options first, then what is chosen
            lane.write(initial);
        });
        refresh();
    }

    private void clear() {
        summary.setVisible(false);
        lane.clear();
    }

    /** An answer changed; when that takes an option away from another field, that one has changed too. */
    private void refresh() {
        quietly(() -> {
            for (var before = answers(); ; before = answers()) {
                lane.refresh(form.scope(before, context));
                if (before.equals(answers())) {
                    return;
                }
            }
        });
    }

    private void quietly(Runnable work) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            work.run();
        } finally {
            busy = false;
        }
    }

    private String words(FieldProblem problem) {
        return getTranslation(problem.messageKey(), problem.arguments().toArray());
    }

    private static void lookAt(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        field.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private class Pressed implements Buttons {

        @Override
        public void submit() {
            fireEvent(new SubmitEvent(TaskForm.this));
        }

        @Override
        public void reset() {
            TaskForm.this.reset();
        }
    }
}
