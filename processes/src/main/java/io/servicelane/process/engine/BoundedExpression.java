package io.servicelane.process.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/** An expression whose text cannot grow without end, however often a model puts it together with itself. */
class BoundedExpression extends JuelExpression {

    /** Far more than a variable holds. */
    static final int LONGEST_TEXT = 100_000;

    BoundedExpression(ValueExpression expression, JuelExpressionManager expressions, String text) {
        super(expression, expressions, text);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, @Nullable BaseDelegateExecution context) {
        try {
            var value = super.getValue(scope, context);
            if (value instanceof CharSequence text) {
                checkLength(text.length());
            }
            return value;
        } catch (StackOverflowError tooDeep) {
            throw tooDeep();
        }
    }

    static void checkLength(long length) {
        if (length > LONGEST_TEXT) {
            throw new NotAllowedInModels(
                    "A text longer than 100 000 characters", "keep long texts in the conversation");
        }
    }

    static NotAllowedInModels tooDeep() {
        return new NotAllowedInModels("An expression nested that deeply", "write it shorter");
    }
}
