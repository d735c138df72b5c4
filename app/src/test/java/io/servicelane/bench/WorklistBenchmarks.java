package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.team.Viewers;
import io.servicelane.worklist.WorkFilter;
import io.servicelane.worklist.Worklist;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A page of the worklist with a thousand and with fifty thousand open tasks, as the agent with six queues sees it. */
@Tag("benchmark")
@RunningDesk
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=false", "logging.level.root=warn"})
class WorklistBenchmarks {

    private static final List<String> QUEUES =
            List.of("general", "repair", "complaint", "advice", "callback", "survey", "expert", "field");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private Worklist worklist;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aPageCostsTheSameHoweverMuchWaits() {
        filledTo(0, 1_000);
        measured(1_000);
        filledTo(1_000, 50_000);
        measured(50_000);
        jdbc.update("DELETE FROM work_item WHERE task_id LIKE 'bench-%'");
    }

    private void measured(int tasks) {
        var agent = viewers.of("agent");
        var search = new WorkFilter(false, null, false, null, null, null, false, "subject 77");
        page(tasks, "first page", () -> worklist.page(agent, WorkFilter.QUEUES, null, 50)
                .items()
                .size());
        var second = worklist.page(agent, WorkFilter.QUEUES, null, 50).next();
        page(tasks, "second page", () -> worklist.page(agent, WorkFilter.QUEUES, second, 50)
                .items()
                .size());
        page(tasks, "search", () -> worklist.page(agent, search, null, 50)
                .items()
                .size());
        page(tasks, "counts", () -> worklist.counts(agent).queues().size());
    }

    private static void page(int tasks, String what, IntSupplier query) {
        var millis = new double[200];
        for (var run = 0; run < 50 + millis.length; run++) {
            var began = System.nanoTime();
            assertThat(query.getAsInt()).isPositive();
            if (run >= 50) {
                millis[run - 50] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "BENCHMARK worklist %6d tasks  %-12s median %5.1f ms   95%% %5.1f ms%n",
                tasks, what, millis[millis.length / 2], millis[millis.length * 95 / 100]);
    }

    private void filledTo(int from, int to) {
        var rows = IntStream.range(from, to)
                .mapToObj(index -> new Object[] {
                    "bench-%08d".formatted(index),
                    index,
                    QUEUES.get(index % QUEUES.size()),
                    Timestamp.from(START.plusSeconds(index * 37L % 1_000_000)),
                    "subject %d".formatted(index % 1000),
                    "sr-%06d subject %d customer".formatted(index, index % 1000)
                })
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO work_item (task_id, request_id, task_key, name_en, name_zh, queue, due_at, created_at, type,"
                        + " priority, subject, search_text, customer_id, customer_name, customer_tier, channel)"
                        + " VALUES (?, ?, 'Task_Triage', 'Triage', '分诊', ?, ?, NOW(), 'repair', 'NORMAL', ?, ?, 1,"
                        + " 'customer', 'STANDARD', 'SMS')",
                rows);
    }
}
