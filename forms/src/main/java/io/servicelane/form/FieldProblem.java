package io.servicelane.form;

import java.util.List;

/**
 * Why an answer is not accepted.
 *
 * @param field where, for example {@code address.street} or {@code parts[1].number}
 * @param code what, a kebab-case word such as {@code required}
 * @param arguments numbers and words for the message
 */
public record FieldProblem(String field, String code, List<?> arguments) {

    /** Key of the message for people, with {@link #arguments()} as its arguments. */
    public String messageKey() {
        return "form.problem." + code;
    }
}
