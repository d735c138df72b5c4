package io.servicelane.process.engine;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Says how often a step is done, or for what; never so often that the engine fills its memory with it. */
record FewTimes(Expression times) implements Expression {

    static final int MOST = 1000;

    static @Nullable Expression of(@Nullable Expression times) {
        return times == null ? null : new FewTimes(times);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return checked(times.getValue(scope));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        times.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return times.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return times.isLiteralText();
    }

    private static @Nullable Object checked(@Nullable Object value) {
        if (asNumber(value) > MOST) {
            throw new NotAllowedInModels("A step that is done more than %d times".formatted(MOST), "do it less often");
        }
        return value;
    }

    /** The engine takes a text for a number, too, and says what is wrong with one that is none. */
    private static double asNumber(@Nullable Object value) {
        if (value instanceof Collection<?> each) {
            return each.size();
        }
        try {
            return value == null ? 0 : Double.parseDouble(value.toString());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
