package io.servicelane.sla;

import io.servicelane.process.ClockBoard;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clocks as Cockpit shows them beside its tokens. */
@Repository
@Transactional(readOnly = true)
class SqlClockBoard implements ClockBoard {

    private final JdbcClient jdbc;
    private final ClockFinder clocks;
    private final Clock clock;

    SqlClockBoard(JdbcClient jdbc, ClockFinder clocks, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public List<ClockLine> clocks(String processInstanceId) {
        return jdbc
                .sql("SELECT id FROM service_request WHERE process_instance_id = ?")
                .param(processInstanceId)
                .query(Long.class)
                .list()
                .stream()
                .map(io.servicelane.process.RequestNumber::of)
                .flatMap(number -> clocks.of(number).stream()
                        .map(each -> new ClockLine(
                                number.value(),
                                each.kind(),
                                each.state().name(),
                                each.budget(),
                                Duration.of(each.consumed().toSeconds(), ChronoUnit.SECONDS),
                                each.calendar(),
                                each.due(),
                                each.level())))
                .toList();
    }

    /** Tokens are leaves of the execution tree: an execution whose element is active and no scope around others. */
    @Override
    public List<ElementClocks> elements(String processDefinitionId) {
        return jdbc.sql("SELECT e.ACT_ID_,"
                        + " SUM(CASE WHEN c.state = 'RUNNING' AND c.risk_at > :now AND c.due_at > :now THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN c.state = 'RUNNING' AND c.risk_at <= :now AND c.due_at > :now THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN c.state = 'RUNNING' AND c.due_at <= :now THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN c.state = 'PAUSED' THEN 1 ELSE 0 END)"
                        + " FROM (SELECT DISTINCT x.PROC_INST_ID_, x.ACT_ID_ FROM ACT_RU_EXECUTION x"
                        + " WHERE x.PROC_DEF_ID_ = :definition AND x.IS_ACTIVE_ = TRUE AND x.ACT_ID_ IS NOT NULL) e"
                        + " JOIN service_request r ON r.process_instance_id = e.PROC_INST_ID_"
                        + " JOIN sla_clock c ON c.request_id = r.id AND c.state IN ('RUNNING', 'PAUSED')"
                        + " GROUP BY e.ACT_ID_ ORDER BY e.ACT_ID_")
                .param("now", Timestamp.from(clock.instant()))
                .param("definition", processDefinitionId)
                .query((row, index) -> new ElementClocks(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
