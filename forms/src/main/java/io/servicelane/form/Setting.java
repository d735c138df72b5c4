package io.servicelane.form;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property of a component: a constant, or a FEEL expression that is asked whenever the property is needed. */
record Setting<T>(@Nullable T constant, @Nullable String expression, Function<@Nullable Object, @Nullable T> reading) {

    static Setting<Boolean> flag(@Nullable Boolean constant, @Nullable String expression) {
        return new Setting<>(constant, expression, value -> value instanceof Boolean flag ? flag : null);
    }

    static Setting<BigDecimal> number(@Nullable BigDecimal constant, @Nullable String expression) {
        return new Setting<>(
                constant, expression, value -> value instanceof Number number ? NumberInput.exact(number) : null);
    }

    @Nullable
    T in(FormScope scope) {
        return expression == null ? constant : reading.apply(scope.evaluate(expression));
    }
}
