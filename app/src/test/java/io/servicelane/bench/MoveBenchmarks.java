package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.RunningDesk;
import io.servicelane.migration.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Fifty running repairs go to a version that renames their step: by the desk in two slices, and by the bare engine, which
 * moves all of them in one transaction and looks after no clock.
 */
@Tag("benchmark")
@RunningDesk
@TestPropertySource(
        properties = {
            "logging.level.root=warn",
            "camunda.bpm.process-engine-name=moveBenchmarks",
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_URL:jdbc:h2:mem:move-benchmarks;MODE=MySQL;DB_CLOSE_DELAY=-1}"
        })
class MoveBenchmarks {

    private static final int REPAIRS = 50;
    private static final int ROUNDS = 6;
    private static final String PLAN =
            "{\"type\": \"repair\", \"from\": 1, \"to\": 2, \"mappings\": [{\"from\": \"Task_Triage\", \"to\": \"Task_FindFault\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private JdbcClient jdbc;

    private Repairs repairs;

    @Test
    void fiftyRepairsBesideTheBareEngine() {
        repairs = new Repairs(port, "moveBenchmarks", json);
        var all = Stream.generate(repairs::opened).limit(REPAIRS).toList();
        all.forEach(each -> repairs.task(each, "Task_Triage"));
        var deployment = repairs.deploy(
                model -> model.replace("Task_Triage", "Task_FindFault").replace("Triage the", "Find the"));
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 50");

        var whole = new ArrayList<Double>();
        var each = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var single = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var run = new long[1];
            whole.add(Figures.millis(() -> {
                run[0] = repairs.started(PLAN.replace("\"to\": 2,", "\"to\": 2, \"slice\": 10,"));
                each.add(moved(run[0]));
            }));
            back(run[0]);
            bare.add(bare(List.<String[]>of(instances())));
            single.add(
                    bare(Stream.of(instances()).map(one -> new String[] {one}).toList()));
        }
        Figures.print("plan and dry run of 50", Figures.millis(3, 20, () -> repairs.planned(PLAN)));
        // the first round warms up
        Figures.print("50 repairs moved in two slices, by REST", whole.subList(1, ROUNDS));
        Figures.print("a repair moved by the desk", each.subList(1, ROUNDS));
        Figures.print("50 repairs moved by the bare engine at once", bare.subList(1, ROUNDS));
        Figures.print("50 repairs moved by the bare engine one by one", single.subList(1, ROUNDS));
        var desk = Figures.median(each.subList(1, ROUNDS)) * REPAIRS;
        Figures.print(
                "a repair: desk %.1f ms, bare engine %.1f ms; the desk costs %.1f times the engine at once, %.1f times one by one",
                desk / REPAIRS,
                Figures.median(bare.subList(1, ROUNDS)) / REPAIRS,
                desk / Figures.median(bare.subList(1, ROUNDS)),
                desk / Figures.median(single.subList(1, ROUNDS)));

        repairs.cancel(all);
        repairs.takeAway(deployment);
    }

    /** The milliseconds that each takes while the desk is at it. */
    private double moved(long run) {
        Figures.until(() -> is(run, "PAUSED"));
        var tenth = done(run);
        repairs.tell(run, "continue");
        Figures.until(() -> done(run) > tenth);
        var from = done(run);
        var start = System.nanoTime();
        Figures.until(() -> is(run, "DONE"));
        return (System.nanoTime() - start) / 1e6 / (REPAIRS - from);
    }

    private void back(long run) {
        assertThat(repairs.versions()).containsExactly("2: 50", "1: 0");
        repairs.tell(run, "undo");
        Figures.until(() -> is(run, "UNDONE"));
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 50");
    }

    private boolean is(long run, String state) {
        return jdbc.sql("SELECT state FROM migration_run WHERE id = ?")
                .param(run)
                .query(String.class)
                .single()
                .equals(state);
    }

    private int done(long run) {
        return jdbc.sql("SELECT attempted FROM migration_run WHERE id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /** Moves them there and back as the engine does it; the milliseconds on the way there. */
    private double bare(List<String[]> portions) {
        var first = definition(1);
        var second = definition(2);
        var there = engine.createMigrationPlan(first, second)
                .mapEqualActivities()
                .mapActivities("Task_Triage", "Task_FindFault")
                .build();
        var back = engine.createMigrationPlan(second, first)
                .mapEqualActivities()
                .mapActivities("Task_FindFault", "Task_Triage")
                .build();
        var millis = Figures.millis(() -> portions.forEach(
                some -> engine.newMigration(there).processInstanceIds(some).execute()));
        assertThat(repairs.versions()).containsExactly("2: 50", "1: 0");
        portions.forEach(
                some -> engine.newMigration(back).processInstanceIds(some).execute());
        return millis;
    }

    private String[] instances() {
        return jdbc.sql("SELECT ID_ FROM ACT_RU_EXECUTION WHERE PROC_DEF_ID_ = ? AND BUSINESS_KEY_ LIKE 'SR-%'")
                .param(definition(1))
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private String definition(int version) {
        return jdbc.sql("SELECT ID_ FROM ACT_RE_PROCDEF WHERE KEY_ = 'repair' AND VERSION_ = ?")
                .param(version)
                .query(String.class)
                .single();
    }
}
