package io.servicelane.ui.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormScope;
import io.servicelane.form.InputField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component that is answered, as one Vaadin field. */
class InputPart<T> implements FormPart {

    private final InputField field;
    private final AbstractField<?, T> input;
    private final Function<T, @Nullable Object> told;
    private final Function<Object, @Nullable T> shown;
    private final Drawing drawing;
    private final Consumer<FormScope> refreshed;

    /**
     * Ties a Vaadin field to a component.
     *
     * @param told the answer in the field's value; only asked when the field is not empty
     * @param shown the field's value for an answer; null when it cannot show it
     * @param refreshed what else changes with the answers
     */
    InputPart(
            InputField field,
            AbstractField<?, T> input,
            Function<T, @Nullable Object> told,
            Function<Object, @Nullable T> shown,
            Drawing drawing,
            Consumer<FormScope> refreshed) {
        this.field = field;
        this.input = input;
        this.told = told;
        this.shown = shown;
        this.drawing = drawing;
        this.refreshed = refreshed;
        input.setRequiredIndicatorVisible(field.required());
        input.getElement().setAttribute("data-field", field.path().toString());
        input.addValueChangeListener(change -> drawing.changed().run());
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void refresh(FormScope scope) {
        refreshed.accept(scope);
        input.setVisible(!field.hidden(scope));
        input.setReadOnly(field.fixed(scope));
        ((HasLabel) input).setLabel(field.label().in(drawing.locale(), scope));
        var help = field.description().in(drawing.locale(), scope);
        ((HasHelper) input).setHelperText(help.isEmpty() ? null : help);
    }

    @Override
    public void write(Map<String, @Nullable Object> answers) {
        var answer = field.path().get(answers);
        var value = answer == null ? null : shown.apply(answer);
        if (value == null) {
            input.clear();
        } else {
            input.setValue(value);
        }
    }

    @Override
    public void collect(Map<String, @Nullable Object> answers) {
        field.path().put(answers, input.isEmpty() ? null : told.apply(input.getValue()));
    }

    @Override
    public Optional<Component> point(String name, FieldProblem problem) {
        if (!name.equals(field.path().toString())) {
            return Optional.empty();
        }
        var marks = (HasValidationProperties) input;
        marks.setErrorMessage(
                input.getTranslation(problem.messageKey(), problem.arguments().toArray()));
        marks.setInvalid(true);
        return Optional.of(input);
    }

    /** Typed letters in a number or half a date leave the field's value empty; only its own validator knows. */
    @Override
    @SuppressWarnings("unchecked")
    public Optional<Component> unreadable() {
        if (!input.isVisible() || input.isReadOnly() || !(input instanceof HasValidator<?>)) {
            return Optional.empty();
        }
        var judged = ((HasValidator<T>) input)
                .getDefaultValidator()
                .apply(input.getValue(), new ValueContext(new Binder<>(), input));
        if (!judged.isError()) {
            return Optional.empty();
        }
        ((HasValidationProperties) input).setInvalid(true);
        return Optional.of(input);
    }

    @Override
    public void clear() {
        ((HasValidationProperties) input).setInvalid(false);
    }
}
