package io.servicelane.worklist;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestDesk;
import io.servicelane.sla.ClockFinder;
import io.servicelane.sla.ClocksChanged;
import io.servicelane.sla.NearestClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps in each row the nearest clock of its request, and the row in its place: by what is due first. */
@Component
class ClockColumns {

    private static final String UPDATE =
            "UPDATE work_item SET clock_kind = :kind, clock_state = :state, clock_due_at = :due, clock_risk_at = :risk,"
                    + " clock_calendar = :calendar, clock_left_ms = :left";

    private final NamedParameterJdbcTemplate jdbc;
    private final WorkTable table;
    private final RequestDesk desk;
    private final ClockFinder clocks;

    ClockColumns(NamedParameterJdbcTemplate jdbc, WorkTable table, RequestDesk desk, ClockFinder clocks) {
        this.jdbc = jdbc;
        this.table = table;
        this.desk = desk;
        this.clocks = clocks;
    }

    /** Many rows at once where the clock runs: a recalculation changes thousands. */
    @EventListener
    void on(ClocksChanged event) {
        var running = event.changes().stream().filter(ClockColumns::runs).toList();
        if (!running.isEmpty()) {
            jdbc.batchUpdate(
                    UPDATE + ", due_at = LEAST(COALESCE(task_due_at, :due), :due) WHERE request_id = :request",
                    running.stream()
                            .map(change -> parameters(change.request(), change.nearest()))
                            .toArray(MapSqlParameterSource[]::new));
        }
        event.changes().stream().filter(change -> !runs(change)).forEach(change -> {
            jdbc.update(UPDATE + " WHERE request_id = :request", parameters(change.request(), change.nearest()));
            place(change.request());
        });
    }

    /** Writes the clock into rows that are new. */
    void fill(RequestNumber request) {
        clocks.nearest(request)
                .ifPresent(nearest -> on(new ClocksChanged(List.of(new ClocksChanged.Change(request, nearest)))));
    }

    /** Without a running clock only the task's own due date places the row, else priority and age. */
    private void place(RequestNumber request) {
        var rows = table.ofRequest(request);
        if (rows.isEmpty()) {
            return;
        }
        var priority = desk.card(request).priority();
        var taskDue = table.taskDues(request);
        rows.forEach(row -> jdbc.update(
                "UPDATE work_item SET due_at = :at WHERE task_id = :task",
                new MapSqlParameterSource()
                        .addValue("at", Timestamp.from(Position.of(taskDue.get(row.taskId()), row.created(), priority)))
                        .addValue("task", row.taskId())));
    }

    private static boolean runs(ClocksChanged.Change change) {
        return change.nearest() != null && change.nearest().due() != null;
    }

    private static MapSqlParameterSource parameters(RequestNumber request, @Nullable NearestClock clock) {
        var parameters = new MapSqlParameterSource("request", request.id());
        if (clock == null) {
            return parameters
                    .addValue("kind", null)
                    .addValue("state", null)
                    .addValue("due", null)
                    .addValue("risk", null)
                    .addValue("calendar", null)
                    .addValue("left", null);
        }
        return parameters
                .addValue("kind", clock.kind())
                .addValue("state", clock.running() ? "RUNNING" : "PAUSED")
                .addValue("due", timestamp(clock.due()))
                .addValue("risk", timestamp(clock.risk()))
                .addValue("calendar", clock.calendar())
                .addValue("left", clock.left() == null ? null : clock.left().toMillis());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
