package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.process.FinishedStep;
import io.servicelane.process.FinishedSteps;
import io.servicelane.process.ProcessMaps;
import io.servicelane.process.ProcessMaps.Version;
import io.servicelane.process.Transactions;
import io.servicelane.report.HeatBy;
import io.servicelane.report.ProcessReport;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/**
 * The page of a type of which a million requests have ended in 400 days and five thousand run; and how fast what has
 * ended is added up.
 */
@Tag("benchmark")
@RunningDesk
@Import(ManyRequests.class)
@TestPropertySource(
        properties = {
            "logging.level.root=warn",
            "camunda.bpm.process-engine-name=stepTimeBenchmarks",
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_URL:jdbc:h2:file:./target/step-time-benchmarks/${random.uuid};MODE=MySQL}"
        })
class StepTimeBenchmarks {

    private static final int FINISHED = 1_000_000;
    private static final int DAYS = 400;
    private static final int RUNNING = 5_000;
    private static final int BACKLOG = 100_000;

    @Autowired
    private ProcessReport report;

    @Autowired
    private ProcessMaps maps;

    @Autowired
    private FinishedSteps inbox;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ManyRequests many;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void lookAsASupervisorDoes() {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "supervisor", "", AuthorityUtils.createAuthorityList("ROLE_SUPERVISOR")));
    }

    @AfterEach
    void goAway() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMillionFinishedRequests() {
        var version = report.versions("repair").get(0);
        var steps = List.copyOf(report.drawing(version, Locale.ENGLISH).steps().keySet());
        fill(version.definition(), steps);
        var processes = many.like(many.opened(), RUNNING);
        Figures.print(
                "%d rows of sums for %d visits of %d requests; %d requests run",
                count("SELECT COUNT(*) FROM step_time"),
                count("SELECT SUM(visits) FROM step_time"),
                FINISHED,
                maps.tokens(version.definition()).values().stream()
                        .mapToInt(ProcessMaps.Tokens::count)
                        .sum());

        addUp(version.definition(), steps, processes);
        for (var days : List.of(7, 30, 90, 400)) {
            measured("heat map of %d days".formatted(days), () -> heat(version, days));
        }
        measured("tokens", () -> maps.tokens(version.definition()));
        measured("page: versions, tokens, heat map of 90 days", () -> {
            var newest = report.versions("repair").get(0);
            maps.tokens(newest.definition());
            heat(newest, 90);
        });
    }

    private void measured(String what, Runnable work) {
        Figures.print(what, Figures.millis(10, 100, this::somethingHappens, work));
    }

    /** H2 gives the answer of before as long as nothing happens in the tables. */
    private void somethingHappens() {
        jdbc.update(
                "UPDATE step_time SET total_ms = total_ms + 1 WHERE ended_on = ? AND bucket = 20",
                Date.valueOf(LocalDate.now(ZoneOffset.UTC)));
        jdbc.update("UPDATE ACT_RU_EXECUTION SET REV_ = REV_ + 1 WHERE ID_ = (SELECT process_instance_id"
                + " FROM service_request WHERE reply_token = 'bench5000000')");
    }

    private void heat(Version version, int days) {
        assertThat(report.steps(version, days, HeatBy.TIME, Locale.ENGLISH))
                .anyMatch(step -> step.visits() > 0 && step.median() != null);
    }

    /** What the roll-up leaves of them: each step has lengths of its own, spread over some fifty buckets. */
    private void fill(String definition, List<String> steps) {
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var day = 0; day < DAYS; day++) {
            var rows = new ArrayList<Object[]>();
            for (var step = 0; step < steps.size(); step++) {
                var middle = 20 + step * 7 % 50;
                var spread = steps.get(step).startsWith("Task_") ? 8 : 1;
                for (var bucket = Math.max(0, middle - 3 * spread); bucket <= middle + 3 * spread; bucket++) {
                    var off = (double) (bucket - middle) / spread;
                    var share = Math.exp(-off * off / 2) / (spread * Math.sqrt(2 * Math.PI));
                    var visits = Math.round(share * FINISHED / DAYS);
                    if (visits > 0) {
                        rows.add(new Object[] {
                            definition,
                            Date.valueOf(today.minusDays(day)),
                            steps.get(step),
                            bucket,
                            visits,
                            visits * 60_000,
                            visits,
                            visits * 20_000
                        });
                    }
                }
            }
            transactions.inOne(() -> jdbc.batchUpdate(
                    "INSERT INTO step_time (definition, ended_on, element, bucket, visits, total_ms, budgeted, share_ppm)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows));
        }
        jdbc.execute("ANALYZE TABLE step_time");
    }

    /** A backlog appears at once; the desk adds it up by itself. */
    private void addUp(String definition, List<String> steps, List<String> processes) {
        var now = Instant.now();
        transactions.inOne(() -> IntStream.range(0, BACKLOG / 10_000)
                .forEach(portion -> inbox.finished(IntStream.range(0, 10_000)
                        .mapToObj(index -> portion * 10_000 + index)
                        .map(index -> new FinishedStep(
                                definition,
                                processes.get(index % processes.size()),
                                steps.get(index % steps.size()),
                                now.minusMillis(5_000 + index * 7919L % 30_000_000),
                                now.minusMillis(index % 5000)))
                        .toList())));
        var start = System.nanoTime();
        Figures.until(() -> count("SELECT COUNT(*) FROM finished_step") == 0);
        var seconds = (System.nanoTime() - start) / 1e9;
        Figures.print("%d steps added up in %.1f s: %.0f steps/s", BACKLOG, seconds, BACKLOG / seconds);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
