package io.servicelane.sla;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many clocks of each queue are running, at risk, overdue and paused: {@code servicelane.sla.clocks}. */
@Component
class ClockGauges {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge gauges;

    ClockGauges(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.gauges = MultiGauge.builder("servicelane.sla.clocks")
                .description("Open service level clocks")
                .register(meters);
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void count() {
        var rows = new ArrayList<Row<?>>();
        jdbc.sql("SELECT queue, what, COUNT(*) FROM (SELECT queue, CASE WHEN state = 'PAUSED' THEN 'paused'"
                        + " WHEN due_at <= :now THEN 'overdue' WHEN risk_at <= :now THEN 'at-risk'"
                        + " ELSE 'running' END AS what FROM sla_clock WHERE state IN ('RUNNING', 'PAUSED')) o"
                        + " GROUP BY queue, what")
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    rows.add(Row.of(
                            Tags.of("queue", row.getString(1), "state", row.getString(2)), (Number) row.getLong(3)));
                });
        gauges.register(rows, true);
    }
}
