package io.servicelane.sla;

import io.servicelane.calendar.CalendarChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recalculations that were asked for; {@link RecalculationWork} does them. */
@Service
@Transactional
public class Recalculations {

    private static final String COLUMNS =
            "SELECT id, reason, calendar_key, type, actor, requested_at, finished_at, state,"
                    + " total, done, problem FROM sla_recalculation ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recalculations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every running clock of a calendar is set again when the calendar changes. */
    @EventListener
    void on(CalendarChanged change) {
        var total = jdbc.sql("SELECT COUNT(*) FROM sla_clock WHERE calendar_key = ? AND state = 'RUNNING'")
                .param(change.key())
                .query(Long.class)
                .single();
        add("CALENDAR", change.key(), change.before(), null, change.by(), total);
    }

    /**
     * Sets the clocks of all open requests by the tables as they are now.
     *
     * @param type only requests of this type; null for all
     * @return id of the recalculation
     */
    public long retarget(@Nullable String type, String by) {
        var total = jdbc.sql("SELECT COUNT(*) FROM service_request WHERE status NOT IN ('CLOSED', 'CANCELLED')"
                        + " AND (:type IS NULL OR type = :type)")
                .param("type", type)
                .query(Long.class)
                .single();
        return add("TARGETS", null, null, type, by, total);
    }

    /** The recalculation with that id. */
    @Transactional(readOnly = true)
    public Optional<Recalculation> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Recalculations::recalculation)
                .optional();
    }

    /** The newest ones, newest first. */
    @Transactional(readOnly = true)
    public List<Recalculation> newest(int atMost) {
        return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT ?")
                .param(atMost)
                .query(Recalculations::recalculation)
                .list();
    }

    private long add(
            String reason,
            @Nullable String calendar,
            @Nullable String before,
            @Nullable String type,
            String by,
            long total) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO sla_recalculation (reason, calendar_key, calendar_before, type, actor, requested_at, state,"
                                + " total) VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?)")
                .param(reason)
                .param(calendar)
                .param(before)
                .param(type)
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .param(total)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Recalculation recalculation(ResultSet row, int index) throws SQLException {
        return new Recalculation(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                ClockTable.instant(row.getTimestamp(7)),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getString(11));
    }
}
