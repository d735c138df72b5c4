package io.servicelane.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking answers.
 *
 * @param values every key of the form; meaningful only when there are no problems. Text is a String, a whole number
 *     a Long, any other number a Double (a String when the component says so), a date or time ISO text, a tick box a
 *     Boolean, one choice its option's value, several choices a List, a group a Map, a dynamic list a List of Maps.
 *     Hidden and unanswered fields are null; a visible tick box left alone is false.
 * @param problems at most one for each field; empty when everything is accepted
 */
public record FormAnswers(Map<String, @Nullable Object> values, List<FieldProblem> problems) {

    public boolean accepted() {
        return problems.isEmpty();
    }
}
