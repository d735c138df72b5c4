package io.servicelane.report;

import io.servicelane.process.FinishedStep;
import io.servicelane.process.FinishedSteps;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the engine has finished and nobody has added up yet. The engine's transactions only append to it: if each added
 * to the sums itself, all requests of a type would wait for each other at the same few rows.
 */
@Repository
class StepInbox implements FinishedSteps {

    private final JdbcTemplate jdbc;

    StepInbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void finished(List<FinishedStep> steps) {
        jdbc.batchUpdate(
                "INSERT INTO finished_step (definition, process, element, reached_at, left_at) VALUES (?, ?, ?, ?, ?)",
                steps,
                steps.size(),
                (row, step) -> {
                    row.setString(1, step.definition());
                    row.setString(2, step.process());
                    row.setString(3, step.element());
                    row.setTimestamp(4, Timestamp.from(step.reached()));
                    row.setTimestamp(5, Timestamp.from(step.left()));
                });
    }

    /** Takes out the oldest; what another node is about to take is passed over. */
    List<FinishedStep> take(int atMost) {
        var taken = JdbcClient.create(jdbc)
                .sql("SELECT id, definition, process, element, reached_at, left_at FROM finished_step"
                        + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")
                .param(atMost)
                .query((row, number) -> new Taken(
                        row.getLong(1),
                        new FinishedStep(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getTimestamp(6).toInstant())))
                .list();
        if (!taken.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("DELETE FROM finished_step WHERE id IN (:taken)")
                    .param("taken", taken.stream().map(Taken::id).toList())
                    .update();
        }
        return taken.stream().map(Taken::step).toList();
    }

    private record Taken(long id, FinishedStep step) {}
}
