package io.servicelane.process.step;

import io.servicelane.process.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the score the customer gave. Sets {@code score}, {@code scored} and {@code lowScore}. */
@Component("readScore")
class ReadScoreDelegate implements JavaDelegate {

    private static final int LOW = 2;

    private static final Variable<Integer> SCORE = new Variable<>("score", Integer.class);
    private static final Variable<Boolean> SCORED = new Variable<>("scored", Boolean.class);
    private static final Variable<Boolean> LOW_SCORE = new Variable<>("lowScore", Boolean.class);

    private final RequestSteps desk;

    ReadScoreDelegate(RequestSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var score = desk.surveyScore(Request.of(execution));
        SCORE.set(execution, score.orElse(null));
        SCORED.set(execution, score.isPresent());
        LOW_SCORE.set(execution, score.filter(value -> value <= LOW).isPresent());
    }
}
