package io.servicelane.process;

import io.servicelane.process.TableAnswers.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads rows of {@code slaTargets}. */
public final class TargetRows {

    /** Id of the table. */
    public static final String DECISION = "slaTargets";

    private TargetRows() {}

    /** The first usable row of each kind; what cannot be used is named and passed over. */
    static SlaTargets read(Answer answer) {
        var targets = new LinkedHashMap<String, SlaTarget>();
        var problems = new ArrayList<String>();
        for (var hit : answer.hits()) {
            var row = new HitReader(DECISION, hit);
            var kind = row.read("kind", CellWords::kind);
            if (kind.isEmpty() || !targets.containsKey(kind.get())) {
                kind.flatMap(name -> target(name, row, new RuleRow(DECISION, answer.version(), hit.row())))
                        .ifPresent(target -> targets.put(target.kind(), target));
                problems.addAll(row.problems());
            }
        }
        return new SlaTargets(List.copyOf(targets.values()), List.copyOf(problems));
    }

    private static Optional<SlaTarget> target(String kind, HitReader row, RuleRow hit) {
        var budget = row.read("budget", CellWords::budget).orElse(Duration.ZERO);
        var calendar = row.read("calendar", CellWords::calendar).orElse("");
        var warnPercent = row.read("warnAt", CellWords::warnPercent).orElse(CellWords.DEFAULT_WARN_PERCENT);
        var newBudget = row.read("reopen", CellWords::reopen).orElse(false);
        var byStep = row.read("start", CellWords::start).orElse(false);
        var ladder = row.text("ladder").orElse(null);
        return row.problems().isEmpty()
                ? Optional.of(new SlaTarget(kind, budget, calendar, warnPercent, ladder, newBudget, byStep, hit))
                : Optional.empty();
    }
}
