package io.servicelane.process;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers which row of a table hit: the engine tells its listeners, but not the caller. */
@Component
public class HitRows implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable String> row = new ThreadLocal<>();

    HitRows() {}

    /** Evaluates and says which row hit; empty when none did. */
    Optional<Hit> during(Supplier<DmnDecisionTableResult> evaluation) {
        row.remove();
        try {
            var result = evaluation.get();
            return Optional.ofNullable(row.get()).map(hit -> new Hit(hit, result));
        } finally {
            row.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().findFirst().ifPresent(rule -> row.set(rule.getId()));
    }

    record Hit(String row, DmnDecisionTableResult result) {}
}
