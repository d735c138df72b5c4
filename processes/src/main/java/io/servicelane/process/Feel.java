package io.servicelane.process;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's FEEL, for the expressions in forms. */
@Component
public class Feel {

    private final RememberingFeel engine = new RememberingFeel();

    Feel() {}

    /**
     * The expression's value over these variables; null when it has none or cannot be evaluated (an unknown variable
     * is null in FEEL, so an expression over missing answers is not an error).
     *
     * @param expression without the leading {@code =}
     */
    public @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        try {
            return engine.evaluateSimpleExpression(
                    expression, Variables.fromMap(variables).asVariableContext());
        } catch (FeelException notEvaluable) {
            return null;
        }
    }
}
