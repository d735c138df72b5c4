package io.servicelane.worklist;

import io.servicelane.form.FieldProblem;
import java.util.List;

/** The answers do not fit the task's form. */
public class AnswersRefused extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public AnswersRefused(List<FieldProblem> problems) {
        super("%d answers are not accepted".formatted(problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, field by field. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
