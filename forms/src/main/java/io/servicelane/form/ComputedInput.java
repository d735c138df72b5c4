package io.servicelane.form;

import org.jspecify.annotations.Nullable;

/** A value the form works out itself ({@code expression}); nobody sees it, and what is sent for it is not taken. */
public final class ComputedInput extends InputField {

    private final @Nullable String expression;

    ComputedInput(ComponentJson json) {
        super(json);
        this.expression = json.expression("expression");
        if (expression == null) {
            json.fault("the component has no expression", "Write an expression that starts with =");
        }
    }

    @Nullable
    Object value(FormScope scope) {
        return expression == null ? null : scope.evaluate(expression);
    }

    @Override
    Checked check(Object given, FormScope scope) {
        return Checked.accepted(given);
    }
}
