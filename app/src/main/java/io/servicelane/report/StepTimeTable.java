package io.servicelane.report;

import io.servicelane.process.FinishedStep;
import io.servicelane.sla.BudgetUse.Budget;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long steps took, added up by model, day, step and length. */
@Repository
class StepTimeTable {

    private static final double MILLION = 1_000_000;

    private final JdbcTemplate jdbc;

    StepTimeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds visits to the sums.
     *
     * @param budgets by process; those without a clock are left out
     */
    void add(Collection<FinishedStep> steps, Map<String, Budget> budgets) {
        // always in the same order, so that two nodes never wait for each other in a circle
        var sums = new TreeMap<Key, Sum>();
        for (var step : steps) {
            sums.merge(Key.of(step), Sum.of(step, budgets.get(step.process())), Sum::plus);
        }
        jdbc.batchUpdate(
                """
                INSERT INTO step_time (definition, ended_on, element, bucket, visits, total_ms, budgeted, share_ppm)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE visits = visits + VALUES(visits), total_ms = total_ms + VALUES(total_ms),
                  budgeted = budgeted + VALUES(budgeted), share_ppm = share_ppm + VALUES(share_ppm)
                """,
                sums.entrySet(),
                Math.max(1, sums.size()),
                (row, entry) -> {
                    row.setString(1, entry.getKey().definition());
                    row.setDate(2, Date.valueOf(entry.getKey().day()));
                    row.setString(3, entry.getKey().element());
                    row.setInt(4, entry.getKey().bucket());
                    row.setLong(5, entry.getValue().visits());
                    row.setLong(6, entry.getValue().millis());
                    row.setLong(7, entry.getValue().budgeted());
                    row.setLong(8, entry.getValue().share());
                });
    }

    /** How long each step of a model took from that day on, by element. */
    Map<String, StepTime> read(String definition, LocalDate from) {
        // MySQL sorts so many rows a third faster than it groups them in a temporary table; to H2 the hint is a comment
        var found = new HashMap<String, StepTime>();
        JdbcClient.create(jdbc)
                .sql(
                        """
                        SELECT /*! SQL_BIG_RESULT */ element, bucket, SUM(visits), SUM(budgeted), SUM(share_ppm) FROM step_time
                        WHERE definition = ? AND ended_on >= ? GROUP BY element, bucket
                        """)
                .param(definition)
                .param(Date.valueOf(from))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), first -> new StepTime())
                            .add(row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5) / MILLION);
                });
        return found;
    }

    /** Forgets what ended before that day. */
    int forget(LocalDate before) {
        return jdbc.update("DELETE FROM step_time WHERE ended_on < ?", Date.valueOf(before));
    }

    private record Key(String definition, LocalDate day, String element, int bucket) implements Comparable<Key> {

        static Key of(FinishedStep step) {
            return new Key(
                    step.definition(),
                    LocalDate.ofInstant(step.left(), ZoneOffset.UTC),
                    step.element(),
                    TimeSpread.bucket(took(step)));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::definition)
                    .thenComparing(Key::day)
                    .thenComparing(Key::element)
                    .thenComparing(Key::bucket)
                    .compare(this, other);
        }
    }

    private record Sum(long visits, long millis, long budgeted, long share) {

        static Sum of(FinishedStep step, @Nullable Budget budget) {
            return new Sum(
                    1,
                    took(step).toMillis(),
                    budget == null ? 0 : 1,
                    budget == null ? 0 : Math.round(budget.share(step.reached(), step.left()) * MILLION));
        }

        Sum plus(Sum other) {
            return new Sum(
                    visits + other.visits, millis + other.millis, budgeted + other.budgeted, share + other.share);
        }
    }

    private static Duration took(FinishedStep step) {
        var took = Duration.between(step.reached(), step.left());
        return took.isNegative() ? Duration.ZERO : took;
    }
}
