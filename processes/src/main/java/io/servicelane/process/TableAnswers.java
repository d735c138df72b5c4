package io.servicelane.process;

import io.servicelane.process.HitRows.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/**
 * Answers of the newest version of a table, evaluated once for the same inputs: these are few words (types, priorities,
 * tiers …), and evaluation costs more than the rest of taking a request in. An answer belongs to a version, so that none
 * outlives a newer deployment.
 */
@Component
class TableAnswers {

    private static final int MOST = 10_000;

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final HitRows rows;
    private final Map<Question, List<Hit>> known = new ConcurrentHashMap<>();
    private final Map<String, Boolean> readsTheClock = new ConcurrentHashMap<>();

    TableAnswers(RepositoryService repository, DecisionService decisions, HitRows rows) {
        this.repository = repository;
        this.decisions = decisions;
        this.rows = rows;
    }

    /** The rows that hit, in order; empty when no such table is deployed. */
    Optional<Answer> ask(String decision, Map<String, Object> inputs) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .latestVersion()
                        .singleResult())
                .map(table -> new Answer(table.getVersion(), hits(table, inputs)));
    }

    /** The words a column of outputs names outright, in any row of the newest version; none when it is not deployed. */
    Set<String> words(String decision, String output) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .latestVersion()
                        .singleResult())
                .map(table -> repository.getDmnModelInstance(table.getId()))
                .map(model -> model.getModelElementsByType(DecisionTable.class).stream()
                        .flatMap(table -> words(table, output))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    private static Stream<String> words(DecisionTable table, String output) {
        var names = table.getOutputs().stream().map(Output::getName).toList();
        var column = names.indexOf(output);
        return column < 0
                ? Stream.empty()
                : table.getRules().stream()
                        .map(rule -> List.copyOf(rule.getOutputEntries()).get(column))
                        .map(entry -> entry.getTextContent().strip())
                        .filter(text -> text.length() > 2 && text.startsWith("\"") && text.endsWith("\""))
                        .map(text -> text.substring(1, text.length() - 1));
    }

    private List<Hit> hits(DecisionDefinition table, Map<String, Object> inputs) {
        var question = new Question(table.getId(), Collections.unmodifiableMap(new HashMap<>(inputs)));
        var hits = known.get(question);
        if (hits == null) {
            hits = rows.allDuring(() -> decisions
                    .evaluateDecisionTableById(table.getId())
                    .variables(question.inputs())
                    .evaluate());
            if (!readsTheClock.computeIfAbsent(table.getId(), this::readsTheClock)) {
                remember(question, hits);
            }
        }
        return hits;
    }

    private void remember(Question question, List<Hit> hits) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(question, hits);
    }

    /** A table that asks what time it is has another answer tomorrow. */
    private boolean readsTheClock(String definition) {
        try (var model = repository.getDecisionModel(definition)) {
            var text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            return text.contains("now(") || text.contains("today(");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What a table answered.
     *
     * @param version of the table
     */
    record Answer(int version, List<Hit> hits) {}

    private record Question(String definition, Map<String, Object> inputs) {}
}
