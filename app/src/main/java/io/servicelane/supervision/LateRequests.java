package io.servicelane.supervision;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.Priority;
import io.servicelane.request.RequestAccess;
import io.servicelane.team.Team;
import io.servicelane.team.Teams;
import io.servicelane.team.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which requests are late or will be, as far as the viewer answers for their queues and may see them. Each queue is
 * read by its own index range and the ranges are merged.
 */
@Service
@Transactional(readOnly = true)
public class LateRequests {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private static final String COLUMNS = "SELECT c.id, c.request_id, c.type, r.subject, u.name, r.priority, c.queue,"
            + " r.assignee, c.kind, c.due_at, c.calendar_key, c.level, c.level_at, c.next_level_ms"
            + " FROM sla_clock c JOIN service_request r ON r.id = c.request_id JOIN customer u ON u.id = r.customer_id";

    private final JdbcClient jdbc;
    private final RequestAccess access;
    private final Teams teams;
    private final Clock clock;

    LateRequests(JdbcClient jdbc, RequestAccess access, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * A page of clocks that are at risk or overdue.
     *
     * @param queue one queue; null for all the viewer answers for
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public LatePage page(
            Viewer viewer, @Nullable String queue, boolean overdueOnly, @Nullable String after, int atMost) {
        var queues = queues(viewer).stream()
                .filter(each -> queue == null || each.equals(queue))
                .toList();
        if (queues.isEmpty()) {
            return new LatePage(List.of(), null);
        }
        var parameters = new HashMap<>(access.parameters(viewer));
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("most", atMost + 1);
        var condition = new StringBuilder(" AND ")
                .append(access.condition(viewer))
                .append(overdueOnly ? " AND c.due_at <= :now" : " AND c.risk_at <= :now");
        if (after != null) {
            condition.append(" AND (c.due_at > :due OR (c.due_at = :due AND c.id > :id))");
            var cursor = cursor(after);
            parameters.put("due", Timestamp.from(cursor.getKey()));
            parameters.put("id", cursor.getValue());
        }
        var found = jdbc.sql(merged(queues, condition.toString(), parameters))
                .params(parameters)
                .query(LateRequests::late)
                .list();
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        return new LatePage(page, found.size() > atMost ? cursor(page.get(page.size() - 1)) : null);
    }

    private static String merged(Collection<String> queues, String condition, Map<String, Object> parameters) {
        var sql = new StringBuilder("SELECT * FROM (");
        var index = 0;
        for (var queue : queues) {
            parameters.put("queue" + index, queue);
            sql.append(index == 0 ? "" : " UNION ALL ")
                    .append("(")
                    .append(COLUMNS)
                    .append(" WHERE c.state = 'RUNNING' AND c.queue = :queue")
                    .append(index)
                    .append(condition)
                    .append(" ORDER BY c.due_at, c.id LIMIT :most)");
            index++;
        }
        return sql.append(") late ORDER BY due_at, id LIMIT :most").toString();
    }

    /** How the clocks of each queue the viewer answers for stand; a queue without any is there with zeros. */
    public List<QueueClocks> queuesOf(Viewer viewer) {
        var queues = queues(viewer);
        if (queues.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var found = new TreeMap<String, QueueClocks>();
        queues.forEach(queue -> found.put(queue, new QueueClocks(queue, 0, 0, 0, 0, 0, 0)));
        jdbc.sql(
                        "SELECT queue, SUM(running), SUM(at_risk), SUM(overdue), SUM(paused), SUM(attained), SUM(missed) FROM ("
                                + "SELECT queue, CASE WHEN state = 'RUNNING' AND risk_at > :now THEN 1 ELSE 0 END AS running,"
                                + " CASE WHEN state = 'RUNNING' AND risk_at <= :now AND due_at > :now THEN 1 ELSE 0 END AS at_risk,"
                                + " CASE WHEN state = 'RUNNING' AND due_at <= :now THEN 1 ELSE 0 END AS overdue,"
                                + " CASE WHEN state = 'PAUSED' THEN 1 ELSE 0 END AS paused, 0 AS attained, 0 AS missed"
                                + " FROM sla_clock WHERE state IN ('RUNNING', 'PAUSED') AND queue IN (:queues)"
                                + " UNION ALL SELECT queue, 0, 0, 0, 0, CASE WHEN breached_at IS NULL THEN 1 ELSE 0 END,"
                                + " CASE WHEN breached_at IS NULL THEN 0 ELSE 1 END FROM sla_clock"
                                + " WHERE state = 'MET' AND ended_at > :since AND queue IN (:queues)) counted GROUP BY queue")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
                .param("queues", queues)
                .query(row -> {
                    found.put(row.getString(1), counted(row));
                });
        return List.copyOf(found.values());
    }

    /** The queues whose clocks the viewer looks after. */
    public Collection<String> queues(Viewer viewer) {
        return new TreeSet<>(
                viewer.seesEverything() ? teams.all().stream().map(Team::key).toList() : viewer.supervisedQueues());
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

    private static LateRequest late(ResultSet row, int index) throws SQLException {
        var levelAt = row.getTimestamp(13);
        return new LateRequest(
                row.getLong(1),
                RequestNumber.of(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Priority.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11),
                row.getInt(12),
                levelAt == null ? null : levelAt.toInstant(),
                row.getObject(14) != null);
    }

    private static String cursor(LateRequest last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.due() + "|" + last.clock()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map.Entry<Instant, Long> cursor(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var bar = plain.indexOf('|');
        try {
            return Map.entry(
                    Instant.parse(plain.substring(0, Math.max(0, bar))), Long.parseLong(plain.substring(bar + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
