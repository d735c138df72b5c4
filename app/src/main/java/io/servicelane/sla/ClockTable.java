package io.servicelane.sla;

import io.servicelane.calendar.Calendars;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RuleRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps clocks. Reading them to change them locks them, so that an alarm and an answer come one after the other. */
@Repository
class ClockTable {

    private static final String SELECT =
            "SELECT id, request_id, kind, state, calendar_key, budget_ms, consumed_ms, running_since, warn_percent,"
                    + " ladder, new_on_reopen, started_at, ended_at, warned_at, breached_at, level, level_at,"
                    + " level_consumed_ms, next_level_ms, hit_decision, hit_version, hit_row, hit_inputs, type, priority,"
                    + " tier, channel, queue FROM sla_clock ";

    private static final String INSERT =
            "INSERT INTO sla_clock (request_id, kind, state, calendar_key, budget_ms, consumed_ms, running_since,"
                    + " warn_percent, ladder, new_on_reopen, started_at, ended_at, due_at, risk_at, warned_at, breached_at,"
                    + " level, level_at, level_consumed_ms, next_level_ms, hit_decision, hit_version, hit_row, hit_inputs,"
                    + " type, priority, tier, channel, queue) VALUES (:request, :kind, :state, :calendar, :budget,"
                    + " :consumed, :since, :warn, :ladder, :anew, :started, :ended, :due, :risk, :warned, :breached,"
                    + " :level, :levelAt, :levelConsumed, :nextLevel, :decision, :version, :row, :inputs, :type,"
                    + " :priority, :tier, :channel, :queue)";

    private static final String UPDATE =
            "UPDATE sla_clock SET state = :state, calendar_key = :calendar, budget_ms = :budget, consumed_ms = :consumed,"
                    + " running_since = :since, warn_percent = :warn, ladder = :ladder, new_on_reopen = :anew,"
                    + " ended_at = :ended, due_at = :due, risk_at = :risk, warned_at = :warned, breached_at = :breached,"
                    + " level = :level, level_at = :levelAt, level_consumed_ms = :levelConsumed,"
                    + " next_level_ms = :nextLevel, hit_decision = :decision, hit_version = :version, hit_row = :row,"
                    + " hit_inputs = :inputs, type = :type, priority = :priority, tier = :tier, queue = :queue"
                    + " WHERE id = :id";

    private final NamedParameterJdbcTemplate jdbc;
    private final LedgerTable ledger;
    private final Calendars calendars;

    ClockTable(NamedParameterJdbcTemplate jdbc, LedgerTable ledger, Calendars calendars) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.calendars = calendars;
    }

    /** The request's clocks, oldest first, as they are. */
    List<ServiceClock> read(RequestNumber request) {
        return read("WHERE request_id = :request ORDER BY id", Map.of("request", request.id()));
    }

    /** All clocks of these requests, oldest first, as they are. */
    List<ServiceClock> read(Collection<Long> requests) {
        return requests.isEmpty()
                ? List.of()
                : read("WHERE request_id IN (:requests) ORDER BY id", Map.of("requests", requests));
    }

    /** The request's clocks, oldest first, locked until the end of the transaction. */
    List<ServiceClock> take(RequestNumber request) {
        return read("WHERE request_id = :request ORDER BY id FOR UPDATE", Map.of("request", request.id()));
    }

    /** All clocks of these requests, locked, by request. */
    Map<Long, List<ServiceClock>> take(Collection<Long> requests) {
        var byRequest = new HashMap<Long, List<ServiceClock>>();
        if (!requests.isEmpty()) {
            read("WHERE request_id IN (:requests) ORDER BY id FOR UPDATE", Map.of("requests", requests))
                    .forEach(clock -> byRequest
                            .computeIfAbsent(clock.request(), first -> new ArrayList<>())
                            .add(clock));
        }
        return byRequest;
    }

    private List<ServiceClock> read(String where, Map<String, ?> parameters) {
        return jdbc.query(
                SELECT + where,
                parameters,
                (row, index) -> ServiceClock.of(stored(row), calendars.get(row.getString("calendar_key"))));
    }

    /** Adds new clocks with their first line. */
    void add(Collection<ServiceClock> clocks) {
        for (var clock : clocks) {
            var key = new GeneratedKeyHolder();
            jdbc.update(INSERT, parameters(clock), key, new String[] {"id"});
            var id = key.getKey();
            ledger.add(id == null ? 0 : id.longValue(), clock.written());
        }
    }

    /** Keeps what became of the clocks, and what was written about it. */
    void keep(Collection<ServiceClock> clocks) {
        if (clocks.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(UPDATE, clocks.stream().map(ClockTable::parameters).toArray(MapSqlParameterSource[]::new));
        ledger.add(clocks);
    }

    private static MapSqlParameterSource parameters(ServiceClock clock) {
        var stored = clock.stored();
        var promise = stored.promise();
        var counted = stored.counted();
        var rung = stored.rung();
        return new MapSqlParameterSource()
                .addValue("id", stored.id())
                .addValue("request", stored.request())
                .addValue("kind", stored.kind())
                .addValue("state", stored.status().name())
                .addValue("calendar", promise.calendar())
                .addValue("budget", promise.budget().toMillis())
                .addValue("consumed", stored.consumed().toMillis())
                .addValue("since", timestamp(stored.runningSince()))
                .addValue("warn", promise.warnPercent())
                .addValue("ladder", promise.ladder())
                .addValue("anew", promise.newOnReopen())
                .addValue("started", timestamp(stored.startedAt()))
                .addValue("ended", timestamp(stored.endedAt()))
                .addValue("due", timestamp(clock.face().dueAt()))
                .addValue("risk", timestamp(clock.face().riskAt()))
                .addValue("warned", timestamp(stored.warnedAt()))
                .addValue("breached", timestamp(stored.breachedAt()))
                .addValue("level", rung.level())
                .addValue("levelAt", timestamp(rung.reachedAt()))
                .addValue("levelConsumed", rung.consumed().toMillis())
                .addValue("nextLevel", rung.next() == null ? null : rung.next().toMillis())
                .addValue("decision", promise.hit().decision())
                .addValue("version", promise.hit().version())
                .addValue("row", promise.hit().row())
                .addValue("inputs", promise.inputs())
                .addValue("type", counted.type())
                .addValue("priority", counted.priority())
                .addValue("tier", counted.tier())
                .addValue("channel", counted.channel())
                .addValue("queue", counted.queue());
    }

    private static StoredClock stored(ResultSet row) throws SQLException {
        var next = row.getLong("next_level_ms");
        var nextLevel = row.wasNull() ? null : Duration.ofMillis(next);
        return new StoredClock(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getString("kind"),
                row.getTimestamp("started_at").toInstant(),
                new Promise(
                        Duration.ofMillis(row.getLong("budget_ms")),
                        row.getString("calendar_key"),
                        row.getInt("warn_percent"),
                        row.getString("ladder"),
                        row.getBoolean("new_on_reopen"),
                        new RuleRow(row.getString("hit_decision"), row.getInt("hit_version"), row.getString("hit_row")),
                        row.getString("hit_inputs")),
                new Counted(
                        row.getString("type"),
                        row.getString("priority"),
                        row.getString("tier"),
                        row.getString("channel"),
                        row.getString("queue")),
                StoredClock.Status.valueOf(row.getString("state")),
                Duration.ofMillis(row.getLong("consumed_ms")),
                instant(row.getTimestamp("running_since")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("warned_at")),
                instant(row.getTimestamp("breached_at")),
                new Rung(
                        row.getInt("level"),
                        instant(row.getTimestamp("level_at")),
                        Duration.ofMillis(row.getLong("level_consumed_ms")),
                        nextLevel));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
