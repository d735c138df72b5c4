package io.servicelane.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import io.servicelane.process.HumanTasks;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the worklist with the engine every night and says what differs; it repairs nothing, since a difference is a
 * fault that somebody must understand.
 */
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final int PAGE = 1000;

    private final HumanTasks tasks;
    private final JdbcClient jdbc;
    private final AtomicLong missing;
    private final AtomicLong stale;

    Reconciliation(HumanTasks tasks, JdbcClient jdbc, MeterRegistry meters) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        missing = meters.gauge("servicelane.worklist.missing", new AtomicLong());
        stale = meters.gauge("servicelane.worklist.stale", new AtomicLong());
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "UTC")
    void compare() {
        var rows = new HashSet<>(
                jdbc.sql("SELECT task_id FROM work_item").query(String.class).list());
        var absent = 0L;
        for (var first = 0; ; first += PAGE) {
            var page = tasks.openTaskIds(first, PAGE);
            absent += page.stream().filter(id -> !rows.remove(id)).count();
            if (page.size() < PAGE) {
                break;
            }
        }
        missing.set(absent);
        stale.set(rows.size());
        if (absent > 0 || !rows.isEmpty()) {
            log.error("The worklist lacks {} open tasks and shows {} that have ended", absent, rows.size());
        }
    }
}
