package io.servicelane.sla;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the ledgers of clocks; lines are added and never changed. */
@Repository
class LedgerTable {

    private static final String INSERT =
            "INSERT INTO sla_ledger (clock_id, at, event, actor, reason, calendar_key, budget_ms, consumed_before_ms,"
                    + " consumed_after_ms, due_before, due_after, late_ms) VALUES (:clock, :at, :event, :actor, :reason,"
                    + " :calendar, :budget, :before, :after, :dueBefore, :dueAfter, :late)";

    private final NamedParameterJdbcTemplate jdbc;

    LedgerTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long clock, Collection<LedgerEntry> lines) {
        insert(lines.stream().map(line -> parameters(clock, line)).toList());
    }

    void add(Collection<ServiceClock> clocks) {
        insert(clocks.stream()
                .flatMap(clock -> clock.written().stream().map(line -> parameters(clock.id(), line)))
                .toList());
    }

    private void insert(List<MapSqlParameterSource> lines) {
        if (!lines.isEmpty()) {
            jdbc.batchUpdate(INSERT, lines.toArray(MapSqlParameterSource[]::new));
        }
    }

    /** The lines of each of these clocks, oldest first. */
    Map<Long, List<LedgerEntry>> of(Collection<Long> clocks) {
        var lines = new HashMap<Long, List<LedgerEntry>>();
        if (clocks.isEmpty()) {
            return lines;
        }
        jdbc.query(
                "SELECT clock_id, at, event, actor, reason, calendar_key, budget_ms, consumed_before_ms,"
                        + " consumed_after_ms, due_before, due_after, late_ms FROM sla_ledger"
                        + " WHERE clock_id IN (:clocks) ORDER BY id",
                Map.of("clocks", clocks),
                row -> {
                    lines.computeIfAbsent(row.getLong("clock_id"), first -> new ArrayList<>())
                            .add(new LedgerEntry(
                                    row.getTimestamp("at").toInstant(),
                                    LedgerEvent.valueOf(row.getString("event")),
                                    row.getString("actor"),
                                    row.getString("reason"),
                                    row.getString("calendar_key"),
                                    Duration.ofMillis(row.getLong("budget_ms")),
                                    Duration.ofMillis(row.getLong("consumed_before_ms")),
                                    Duration.ofMillis(row.getLong("consumed_after_ms")),
                                    ClockTable.instant(row.getTimestamp("due_before")),
                                    ClockTable.instant(row.getTimestamp("due_after")),
                                    Duration.ofMillis(row.getLong("late_ms"))));
                });
        return lines;
    }

    private static MapSqlParameterSource parameters(long clock, LedgerEntry line) {
        return new MapSqlParameterSource()
                .addValue("clock", clock)
                .addValue("at", Timestamp.from(line.at()))
                .addValue("event", line.event().name())
                .addValue("actor", line.actor())
                .addValue("reason", line.reason())
                .addValue("calendar", line.calendar())
                .addValue("budget", line.budget().toMillis())
                .addValue("before", line.consumedBefore().toMillis())
                .addValue("after", line.consumedAfter().toMillis())
                .addValue("dueBefore", ClockTable.timestamp(line.dueBefore()))
                .addValue("dueAfter", ClockTable.timestamp(line.dueAfter()))
                .addValue("late", line.late().toMillis());
    }
}
