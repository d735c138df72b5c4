package io.servicelane.worklist;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.Priority;
import io.servicelane.request.RequestAccess;
import io.servicelane.sla.NearestClock;
import io.servicelane.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the worklist: our own table, one row per open task, so that no list asks the engine. */
@Repository
class WorkTable {

    private static final String COLUMNS = "SELECT w.task_id, w.request_id, w.task_key, w.name_en, w.name_zh, w.queue,"
            + " w.assignee, w.due_at, w.created_at, w.type, w.priority, w.subject, w.customer_id, w.customer_name,"
            + " w.customer_tier, w.channel, w.unread, w.clock_kind, w.clock_state, w.clock_due_at, w.clock_risk_at,"
            + " w.clock_calendar, w.clock_left_ms FROM work_item w";

    private final JdbcClient jdbc;
    private final RequestAccess access;

    WorkTable(JdbcClient jdbc, RequestAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A page for the viewer. Each queue is read by its own index range and the ranges are merged, so that it costs the
     * same however much work waits.
     *
     * @param queues the queues to look in; ignored for the viewer's own work
     */
    List<WorkItem> page(
            Viewer viewer, WorkFilter filter, Collection<String> queues, @Nullable WorkCursor after, int atMost) {
        var parameters = new HashMap<String, Object>();
        var narrowed = narrowed(filter, after, parameters);
        parameters.put("most", atMost);
        if (filter.mine()) {
            parameters.put("me", viewer.username());
            return rows(
                    COLUMNS + " WHERE w.assignee = :me" + narrowed + " ORDER BY w.due_at, w.task_id LIMIT :most",
                    parameters);
        }
        if (queues.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder("SELECT * FROM (");
        var index = 0;
        for (var queue : queues) {
            var name = "queue" + index;
            parameters.put(name, queue);
            sql.append(index == 0 ? "" : " UNION ALL ")
                    .append("(")
                    .append(COLUMNS)
                    .append(" WHERE w.queue = :")
                    .append(name)
                    .append(narrowed)
                    .append(" ORDER BY w.due_at, w.task_id LIMIT :most)");
            index++;
        }
        return rows(sql.append(") w ORDER BY due_at, task_id LIMIT :most").toString(), parameters);
    }

    Map<String, Long> counts(Collection<String> queues) {
        var counts = new LinkedHashMap<String, Long>();
        queues.forEach(queue -> counts.put(queue, 0L));
        if (!queues.isEmpty()) {
            jdbc.sql("SELECT queue, COUNT(*) FROM work_item WHERE queue IN (:queues) GROUP BY queue")
                    .param("queues", queues)
                    .query(row -> {
                        counts.put(row.getString(1), row.getLong(2));
                    });
        }
        return counts;
    }

    long countOf(String assignee) {
        return jdbc.sql("SELECT COUNT(*) FROM work_item WHERE assignee = ?")
                .param(assignee)
                .query(Long.class)
                .single();
    }

    List<WorkItem> ofRequest(RequestNumber request) {
        return rows(
                COLUMNS + " WHERE w.request_id = :request ORDER BY w.created_at, w.task_id",
                Map.of("request", request.id()));
    }

    /** When the request's tasks are due by themselves, by task; without those that are not. */
    Map<String, Instant> taskDues(RequestNumber request) {
        var dues = new HashMap<String, Instant>();
        jdbc.sql("SELECT task_id, task_due_at FROM work_item WHERE request_id = ? AND task_due_at IS NOT NULL")
                .param(request.id())
                .query(row -> {
                    dues.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return dues;
    }

    /** The task if the viewer may see its request. */
    Optional<WorkItem> find(Viewer viewer, String taskId) {
        return jdbc.sql(COLUMNS + " JOIN service_request r ON r.id = w.request_id WHERE w.task_id = :task AND "
                        + access.condition(viewer))
                .params(access.parameters(viewer))
                .param("task", taskId)
                .query(WorkTable::item)
                .optional();
    }

    void seen(String taskId) {
        jdbc.sql("UPDATE work_item SET unread = FALSE WHERE task_id = ?")
                .param(taskId)
                .update();
    }

    private List<WorkItem> rows(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(WorkTable::item).list();
    }

    private static String narrowed(WorkFilter filter, @Nullable WorkCursor after, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (after != null) {
            sql.append(" AND (w.due_at > :due OR (w.due_at = :due AND w.task_id > :task))");
            parameters.put("due", after.position());
            parameters.put("task", after.taskId());
        }
        if (filter.free()) {
            sql.append(" AND w.assignee IS NULL");
        }
        if (filter.unread()) {
            sql.append(" AND w.unread = TRUE");
        }
        equal("type", filter.type(), sql, parameters);
        equal("priority", filter.priority() == null ? null : filter.priority().name(), sql, parameters);
        equal("channel", filter.channel() == null ? null : filter.channel().name(), sql, parameters);
        if (filter.words() != null && !filter.words().isBlank()) {
            sql.append(" AND w.search_text LIKE :words");
            var escaped = filter.words().strip().toLowerCase(Locale.ROOT);
            escaped = escaped.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            parameters.put("words", "%" + escaped + "%");
        }
        return sql.toString();
    }

    private static void equal(
            String column, @Nullable String value, StringBuilder sql, Map<String, Object> parameters) {
        if (value != null) {
            sql.append(" AND w.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static WorkItem item(ResultSet row, int index) throws SQLException {
        var position = row.getTimestamp(8).toInstant();
        return new WorkItem(
                row.getString(1),
                RequestNumber.of(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Position.due(position),
                position,
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                Priority.valueOf(row.getString(11)),
                row.getString(12),
                row.getLong(13),
                row.getString(14),
                row.getString(15),
                Channel.valueOf(row.getString(16)),
                row.getBoolean(17),
                clock(row));
    }

    private static @Nullable NearestClock clock(ResultSet row) throws SQLException {
        var kind = row.getString(18);
        if (kind == null) {
            return null;
        }
        var running = "RUNNING".equals(row.getString(19));
        return new NearestClock(
                kind,
                running,
                running ? row.getTimestamp(20).toInstant() : null,
                running ? row.getTimestamp(21).toInstant() : null,
                row.getString(22),
                running ? null : Duration.ofMillis(row.getLong(23)));
    }
}
