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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String COLUMNS = "SELECT c.id, c.request_id, c.type, r.subject, u.name, r.priority, c.queue,"
            + " r.assignee, c.kind, c.due_at, c.risk_at, c.calendar_key, c.level, c.level_at, c.next_level_ms"
            + " FROM sla_clock c JOIN service_request r ON r.id = c.request_id JOIN customer u ON u.id = r.customer_id";

    private static final String OVERDUE = " AND c.due_at <= :now";

    /**
     * Read by the moment of the risk. Which are due later is asked of the row: by an index of due dates, everything that
     * is not late would have to be looked at.
     */
    private static final String AT_RISK = " AND c.risk_at <= :now AND COALESCE(c.due_at, c.due_at) > :now";

    private final JdbcClient jdbc;
    private final RequestAccess access;
    private final Teams teams;
    private final QueueCounts counts;
    private final Clock clock;

    LateRequests(JdbcClient jdbc, RequestAccess access, Teams teams, QueueCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.teams = teams;
        this.counts = counts;
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
        var cursor = after == null ? null : cursor(after);
        var found = new ArrayList<>(read(viewer, queues, OVERDUE, cursor, atMost + 1));
        if (!overdueOnly && found.size() <= atMost) {
            found.addAll(read(viewer, queues, AT_RISK, cursor, atMost + 1 - found.size()));
        }
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        return new LatePage(page, found.size() > atMost ? cursor(page.get(page.size() - 1)) : null);
    }

    private List<LateRequest> read(
            Viewer viewer,
            Collection<String> queues,
            String which,
            Map.@Nullable Entry<Instant, Long> cursor,
            int atMost) {
        var parameters = new HashMap<>(access.parameters(viewer));
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("most", atMost);
        var condition = new StringBuilder(which).append(" AND ").append(access.condition(viewer));
        if (cursor != null) {
            condition.append(" AND (c.due_at > :due OR (c.due_at = :due AND c.id > :id))");
            parameters.put("due", Timestamp.from(cursor.getKey()));
            parameters.put("id", cursor.getValue());
        }
        return jdbc.sql(merged(queues, condition.toString(), parameters))
                .params(parameters)
                .query(LateRequests::late)
                .list();
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
                    .append(")");
            index++;
        }
        return sql.append(") late ORDER BY due_at, id LIMIT :most").toString();
    }

    /** How the clocks of each queue the viewer answers for stand, a few seconds ago at most. */
    public List<QueueClocks> queuesOf(Viewer viewer) {
        return counts.of(queues(viewer));
    }

    /**
     * Of the clocks of the viewer's queues that were met in a period, how many in time, by type and kind.
     *
     * @param from inclusive, UTC
     * @param to exclusive, UTC
     */
    public List<Attainment> attained(Viewer viewer, Instant from, Instant to) {
        var queues = queues(viewer);
        if (queues.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT type, kind, SUM(CASE WHEN breached_at IS NULL THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN breached_at IS NULL THEN 0 ELSE 1 END) FROM sla_clock WHERE state = 'MET'"
                        + " AND ended_at >= :from AND ended_at < :to AND queue IN (:queues)"
                        + " GROUP BY type, kind ORDER BY type, kind")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("queues", queues)
                .query((row, index) ->
                        new Attainment(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** The queues whose clocks the viewer looks after. */
    public Collection<String> queues(Viewer viewer) {
        return new TreeSet<>(
                viewer.seesEverything() ? teams.all().stream().map(Team::key).toList() : viewer.supervisedQueues());
    }

    private static LateRequest late(ResultSet row, int index) throws SQLException {
        var levelAt = row.getTimestamp(14);
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
                row.getTimestamp(11).toInstant(),
                row.getString(12),
                row.getInt(13),
                levelAt == null ? null : levelAt.toInstant(),
                row.getObject(15) != null);
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
