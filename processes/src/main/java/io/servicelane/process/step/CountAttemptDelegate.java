package io.servicelane.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts one more try. Input {@code limit}: how many there may be; sets {@code attempts} and {@code attemptsLeft}. */
@Component("countAttempt")
class CountAttemptDelegate implements JavaDelegate {

    private static final Variable<String> LIMIT = Variable.text("limit");
    private static final Variable<Integer> ATTEMPTS = new Variable<>("attempts", Integer.class);
    private static final Variable<Boolean> ATTEMPTS_LEFT = new Variable<>("attemptsLeft", Boolean.class);

    @Override
    public void execute(DelegateExecution execution) {
        var attempts = ATTEMPTS.find(execution).orElse(0) + 1;
        ATTEMPTS.set(execution, attempts);
        ATTEMPTS_LEFT.set(execution, attempts < Integer.parseInt(LIMIT.in(execution)));
    }
}
