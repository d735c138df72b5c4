package io.servicelane.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the clocks of each queue stand. Counting reads every open clock, and screens ask whenever something changes: all
 * of them share a count that is a few seconds old at most.
 */
@Repository
class QueueCounts {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final long FRESH_NANOS = 3_000_000_000L;

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Counted known;

    QueueCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The counts of these queues in their order; a queue without any clock is there with zeros. */
    List<QueueClocks> of(Collection<String> queues) {
        var all = fresh();
        return queues.stream()
                .map(queue -> all.getOrDefault(queue, new QueueClocks(queue, 0, 0, 0, 0, 0, 0)))
                .toList();
    }

    private synchronized Map<String, QueueClocks> fresh() {
        var held = known;
        if (held == null || System.nanoTime() - held.at() > FRESH_NANOS) {
            held = new Counted(count(), System.nanoTime());
            known = held;
        }
        return held.queues();
    }

    private Map<String, QueueClocks> count() {
        var now = clock.instant();
        var found = new TreeMap<String, QueueClocks>();
        jdbc.sql(
                        """
                        SELECT queue, SUM(running), SUM(at_risk), SUM(overdue), SUM(paused), SUM(attained), SUM(missed)
                        FROM (
                          SELECT queue,
                                 CASE WHEN state = 'RUNNING' AND risk_at > :now THEN 1 ELSE 0 END AS running,
                                 CASE WHEN state = 'RUNNING' AND risk_at <= :now AND due_at > :now THEN 1 ELSE 0 END
                                   AS at_risk,
                                 CASE WHEN state = 'RUNNING' AND due_at <= :now THEN 1 ELSE 0 END AS overdue,
                                 CASE WHEN state = 'PAUSED' THEN 1 ELSE 0 END AS paused, 0 AS attained, 0 AS missed
                          FROM sla_clock WHERE state IN ('RUNNING', 'PAUSED')
                          UNION ALL
                          SELECT queue, 0, 0, 0, 0, CASE WHEN breached_at IS NULL THEN 1 ELSE 0 END,
                                 CASE WHEN breached_at IS NULL THEN 0 ELSE 1 END
                          FROM sla_clock WHERE state = 'MET' AND ended_at > :since
                        ) counted GROUP BY queue
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
                .query(row -> {
                    found.put(row.getString(1), counted(row));
                });
        return found;
    }

    private static QueueClocks counted(ResultSet row) throws SQLException {
        return new QueueClocks(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private record Counted(Map<String, QueueClocks> queues, long at) {}
}
