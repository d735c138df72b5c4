package io.servicelane.sla;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the recalculations, the oldest first, slice by slice. Each slice is one short transaction that also notes how
 * far it came, so that a stop or crash costs one slice and nobody waits behind it for long. The row of the
 * recalculation is locked meanwhile: of several nodes one works.
 */
@Component
class RecalculationWork {

    private static final Logger log = LoggerFactory.getLogger(RecalculationWork.class);
    private static final int REQUESTS_A_SLICE = 50;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final CalendarSlice calendars;
    private final ServiceLevels levels;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    RecalculationWork(
            JdbcClient jdbc, Transactions transactions, CalendarSlice calendars, ServiceLevels levels, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.calendars = calendars;
        this.levels = levels;
        this.clock = clock;
    }

    /** Works off all that is waiting. Runs on the scheduler; a second call while it works does nothing. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void workOff() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (!Thread.currentThread().isInterrupted() && slice()) {
                    Thread.onSpinWait();
                }
            } finally {
                busy.set(false);
            }
        }
    }

    /** Does one slice; whether there may be more. */
    private boolean slice() {
        var open = jdbc.sql(
                        "SELECT id FROM sla_recalculation WHERE state IN ('WAITING', 'RUNNING') ORDER BY id LIMIT 1")
                .query(Long.class)
                .optional();
        if (open.isEmpty()) {
            return false;
        }
        try {
            transactions.inOne(() -> locked(open.get()).ifPresent(this::slice));
            return true;
        } catch (RuntimeException failure) {
            log.error("Recalculation {} stopped", open.get(), failure);
            transactions.inOne(() -> jdbc.sql(
                            "UPDATE sla_recalculation SET state = 'FAILED', finished_at = ?, problem = ? WHERE id = ?")
                    .params(Timestamp.from(clock.instant()), problem(failure), open.get())
                    .update());
            return true;
        }
    }

    private static String problem(RuntimeException failure) {
        var text = String.valueOf(failure.getMessage());
        return text.substring(0, Math.min(500, text.length()));
    }

    private Optional<Order> locked(long id) {
        return jdbc.sql("SELECT id, reason, calendar_key, calendar_before, type, actor, last_id FROM sla_recalculation"
                        + " WHERE id = ? AND state IN ('WAITING', 'RUNNING') FOR UPDATE")
                .param(id)
                .query(RecalculationWork::order)
                .optional();
    }

    private void slice(Order order) {
        var result = order.reason().equals("CALENDAR") ? calendars.next(order) : targets(order);
        jdbc.sql("UPDATE sla_recalculation SET state = ?, done = done + ?, last_id = ?, finished_at = ? WHERE id = ?")
                .param(result.last() ? "DONE" : "RUNNING")
                .param(result.done())
                .param(result.lastId())
                .param(result.last() ? Timestamp.from(clock.instant()) : null)
                .param(order.id())
                .update();
    }

    private Result targets(Order order) {
        var requests = jdbc.sql("SELECT r.id, r.type, r.status, r.priority, r.channel, r.queue, r.process_instance_id,"
                        + " r.answered_at, c.tier FROM service_request r JOIN customer c ON c.id = r.customer_id"
                        + " WHERE r.id > :after AND r.status NOT IN ('CLOSED', 'CANCELLED')"
                        + " AND (:type IS NULL OR r.type = :type) ORDER BY r.id LIMIT :most")
                .param("after", order.lastId())
                .param("type", order.type())
                .param("most", REQUESTS_A_SLICE)
                .query((row, index) -> new Retargeted(request(row), row.getString(9)))
                .list();
        requests.forEach(each -> levels.rulesChanged(each.request(), each.tier()));
        var lastId = requests.isEmpty()
                ? order.lastId()
                : requests.get(requests.size() - 1).request().number().id();
        return new Result(requests.size(), lastId, requests.size() < REQUESTS_A_SLICE);
    }

    private static ClockedRequest request(ResultSet row) throws SQLException {
        return new ClockedRequest(
                RequestNumber.of(row.getLong(1)),
                row.getString(2),
                RequestStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5).toLowerCase(Locale.ROOT),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8) != null);
    }

    private static Order order(ResultSet row, int index) throws SQLException {
        return new Order(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }

    private record Retargeted(ClockedRequest request, String tier) {}

    /**
     * A recalculation that goes on.
     *
     * @param lastId everything up to here has been dealt with
     */
    record Order(
            long id,
            String reason,
            @Nullable String calendar,
            @Nullable String before,
            @Nullable String type,
            String actor,
            long lastId) {}

    /**
     * What a slice did.
     *
     * @param last whether nothing is left
     */
    record Result(int done, long lastId, boolean last) {}
}
