package io.servicelane.process;

import io.servicelane.process.TableAnswers.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads rows of {@code escalationLadder}. */
public final class LadderRows {

    /** Id of the table. */
    public static final String DECISION = "escalationLadder";

    private static final Logger log = LoggerFactory.getLogger(LadderRows.class);

    private LadderRows() {}

    /**
     * The level that the row that hit says. A row that cannot be used ends the ladder: a wrong time between two levels
     * would send one message after the other.
     */
    static Optional<LadderLevel> read(Answer answer) {
        return answer.hits().stream().findFirst().flatMap(hit -> {
            var row = new HitReader(DECISION, hit);
            var level = new LadderLevel(
                    row.read("tell", CellWords::tell).orElse(Set.of()),
                    row.read("by", CellWords::by).orElse(Set.of()),
                    row.read("raise", CellWords::raise).orElse(false),
                    row.text("reassign").orElse(null),
                    row.read("after", CellWords::after).orElse(Duration.ZERO));
            if (!row.problems().isEmpty()) {
                log.warn("A ladder ends here: {}", row.problems());
                return Optional.empty();
            }
            return Optional.of(level);
        });
    }
}
