package io.servicelane.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The analysts' decision tables, asked by id; always the newest deployed version. */
@Component
public class RequestRules {

    private static final String CLASSIFY = "classifyRequest";

    private final DecisionService decisions;
    private final HitRows rows;
    private final TableAnswers answers;

    RequestRules(DecisionService decisions, HitRows rows, TableAnswers answers) {
        this.decisions = decisions;
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * Decides type, queue and priority of what came in.
     *
     * @param inputs values of channel, account, subject, words, tier, language
     * @return what the row that hit says; empty when none does or the table is not deployed
     */
    public Optional<Classification> classify(Map<String, Object> inputs) {
        try {
            return rows.during(() -> decisions
                            .evaluateDecisionTableByKey(CLASSIFY)
                            .variables(inputs)
                            .evaluate())
                    .map(hit -> classification(hit.row(), hit.outputs()));
        } catch (NotFoundException notDeployed) {
            return Optional.empty();
        }
    }

    /**
     * The targets of a request, by the table {@code slaTargets}.
     *
     * @param inputs values of type, priority, tier, channel, queue
     * @return no targets when no row hits or the table is not deployed
     */
    public SlaTargets targets(Map<String, Object> inputs) {
        return answers.ask(TargetRows.DECISION, inputs)
                .map(TargetRows::read)
                .orElseGet(() -> new SlaTargets(List.of(), List.of()));
    }

    /** Keys of the calendars that {@code slaTargets} names in any of its rows. */
    public Set<String> calendarsOfTargets() {
        return answers.words(TargetRows.DECISION, "calendar");
    }

    /**
     * What is done at a level of a ladder, by the table {@code escalationLadder}.
     *
     * @param inputs values of ladder, level (a number), type, priority, tier, queue
     * @return empty when the ladder has no such level, its row cannot be used, or the table is not deployed
     */
    public Optional<LadderLevel> level(Map<String, Object> inputs) {
        return answers.ask(LadderRows.DECISION, inputs).flatMap(LadderRows::read);
    }

    private static Classification classification(String row, Map<String, Object> outputs) {
        return new Classification(
                CLASSIFY, row, text(outputs.get("type")), text(outputs.get("queue")), text(outputs.get("priority")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * What a row says.
     *
     * @param decision id of the table
     * @param row id of the rule that hit
     * @param type key of a request type; null when the row leaves it open
     * @param queue key of a team; null when the row leaves it to the type
     * @param priority name of a priority; null when the row leaves it open
     */
    public record Classification(
            String decision, String row, @Nullable String type, @Nullable String queue, @Nullable String priority) {}
}
