package io.servicelane.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form asks of whoever can evaluate FEEL. */
public interface FormExpressions {

    /**
     * Evaluates a FEEL expression.
     *
     * @param expression the expression without the leading equals sign
     * @param values what it can see: text, numbers, booleans, lists, maps and null
     * @return its value in the same types; null when it has none or fails
     */
    @Nullable
    Object evaluate(String expression, Map<String, @Nullable Object> values);
}
