package io.servicelane.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.RunningDesk;
import io.servicelane.process.FinishedStep;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what the engine finished to the sums the screens read. */
@RunningDesk
class StepTimesTests {

    private static final Instant LEFT = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    private StepInbox inbox;

    @Autowired
    private StepTimeTable table;

    @Autowired
    private StepTimeKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    private final String definition = "made-up:1:" + UUID.randomUUID();

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM step_time WHERE definition = ?").param(definition).update();
        jdbc.sql("DELETE FROM ACT_HI_ACTINST WHERE PROC_DEF_ID_ = ?")
                .param(definition)
                .update();
    }

    @Test
    void whatIsFinishedIsAddedUpOnce() {
        inbox.finished(List.of(step("Task_A", 10), step("Task_A", 10), step("Task_A", 3600), step("Task_B", 0)));

        // the desk adds up on its own, too
        await().untilAsserted(() -> {
            keeping.addUp();
            assertThat(jdbc.sql("SELECT COUNT(*) FROM finished_step WHERE definition = ?")
                            .param(definition)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(table.read(definition, LocalDate.parse("2026-03-01"))).hasSize(2);
        });

        var times = table.read(definition, LocalDate.parse("2026-03-01"));
        assertThat(times.get("Task_A").visits()).isEqualTo(3);
        assertThat(times.get("Task_A").quantile(0.5)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
        assertThat(times.get("Task_A").share()).isNull();
        assertThat(times.get("Task_B").visits()).isEqualTo(1);
    }

    @Test
    void moreIsAddedToWhatThereIs() {
        table.add(List.of(step("Task_A", 10)), Map.of());
        table.add(List.of(step("Task_A", 10)), Map.of());

        assertThat(table.read(definition, LocalDate.parse("2026-03-01"))
                        .get("Task_A")
                        .visits())
                .isEqualTo(2);
    }

    @Test
    void onlyThePeriodCounts() {
        table.add(List.of(step("Task_A", 10)), Map.of());

        assertThat(table.read(definition, LocalDate.parse("2026-03-02"))).isNotEmpty();
        assertThat(table.read(definition, LocalDate.parse("2026-03-03"))).isEmpty();
    }

    @Test
    void historyFromBeforeIsAddedUpInSlicesAndOnce() {
        for (var each = 0; each < 2500; each++) {
            past(each, each % 5 == 0 ? "exclusiveGateway" : "userTask");
        }
        jdbc.sql("UPDATE step_time_backfill SET last_ended_at = ?, last_id = '', until_at = ?, done = FALSE")
                .param(Timestamp.from(LEFT.minusSeconds(1)))
                .param(Timestamp.from(LEFT.plusSeconds(1)))
                .update();

        await().untilAsserted(() -> {
            keeping.addUp();
            assertThat(visits()).isEqualTo(2000);
        });
        keeping.addUp();

        assertThat(visits()).isEqualTo(2000);
    }

    private long visits() {
        return table.read(definition, LocalDate.parse("2026-03-01"))
                .get("Task_Old")
                .visits();
    }

    private void past(int number, String type) {
        jdbc.sql("INSERT INTO ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_,"
                        + " ACT_TYPE_, START_TIME_, END_TIME_) VALUES (?, 'made-up', ?, 'p', 'e', 'Task_Old', ?, ?, ?)")
                .param("old-%05d".formatted(number))
                .param(definition)
                .param(type)
                .param(Timestamp.from(LEFT.minusSeconds(60)))
                .param(Timestamp.from(LEFT))
                .update();
    }

    private FinishedStep step(String element, int seconds) {
        return new FinishedStep(definition, "no-process", element, LEFT.minusSeconds(seconds), LEFT);
    }
}
