package io.servicelane.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Remembers which rows of a table hit: the engine tells its listeners, but not the caller. */
@Component
public class HitRows implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> rows = new ThreadLocal<>();

    HitRows() {}

    /** Evaluates and says which row hit; empty when none did. */
    Optional<Hit> during(Supplier<DmnDecisionTableResult> evaluation) {
        return allDuring(evaluation).stream().findFirst();
    }

    /** Evaluates and says which rows hit, in the order of their results. */
    List<Hit> allDuring(Supplier<DmnDecisionTableResult> evaluation) {
        rows.remove();
        try {
            var results = evaluation.get();
            var hit = rows.get() == null ? List.<String>of() : rows.get();
            return IntStream.range(0, Math.min(hit.size(), results.size()))
                    .mapToObj(
                            index -> new Hit(hit.get(index), results.get(index).getEntryMap()))
                    .toList();
        } finally {
            rows.remove();
        }
    }

    /** The tables that a table asks are evaluated before it, so that the last to be heard of is the one asked for. */
    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        rows.set(event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList());
    }

    /**
     * A row that hit.
     *
     * @param row id of the rule
     * @param outputs by name; a value may be null
     */
    record Hit(String row, Map<String, Object> outputs) {}
}
