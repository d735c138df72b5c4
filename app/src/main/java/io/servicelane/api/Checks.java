package io.servicelane.api;

import io.servicelane.api.BadInput.BadField;
import io.servicelane.form.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a body, so that a caller learns it in one go. */
class Checks {

    private final List<BadField> problems = new ArrayList<>();

    Checks required(String field, @Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank()) ? wrong(field, "api.required") : this;
    }

    Checks notBlank(String field, @Nullable String text) {
        return text != null && text.isBlank() ? wrong(field, "api.blank") : this;
    }

    Checks atMost(int longest, String field, @Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > longest
                ? wrong(field, "api.too-long", longest)
                : this;
    }

    Checks answers(String prefix, List<FieldProblem> answers) {
        answers.forEach(answer -> wrong(
                prefix + "." + answer.field(),
                answer.messageKey(),
                answer.arguments().toArray()));
        return this;
    }

    Checks wrong(String field, String message, Object... arguments) {
        problems.add(new BadField(field, message, arguments));
        return this;
    }

    void pass() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
