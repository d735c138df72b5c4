package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.calendar.CalendarChanged;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.Transactions;
import io.servicelane.sla.Recalculations;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * What clocks cost: stopping and starting one, alarms that fall due by the hundred, and a calendar that changes under a
 * hundred thousand running clocks while messages come in. On H2, or the MySQL that {@link RunningDesk} names.
 */
@Tag("benchmark")
@RunningDesk
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "logging.level.root=warn",
            "camunda.bpm.process-engine-name=clockBenchmarks",
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_URL:jdbc:h2:file:./target/clock-benchmarks/desk;MODE=MySQL;QUERY_CACHE_SIZE=256}"
        })
class ClockBenchmarks {

    private static final int ALARMS = 1000;
    private static final int CLOCKS = 100_000;

    @Autowired
    private InboundMessages door;

    @Autowired
    private RequestSteps steps;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Recalculations recalculations;

    @Test
    @Order(1)
    void stoppingAndStartingAClock() {
        var numbers = new ArrayList<RequestNumber>();
        for (var index = 0; index < 200; index++) {
            numbers.add(open());
        }
        waitForJobs();
        var millis = new ArrayList<Double>();
        for (var round = 0; round < 5; round++) {
            for (var number : numbers) {
                var start = System.nanoTime();
                transactions.inOne(() -> steps.enter(number, RequestStatus.PENDING_CUSTOMER));
                transactions.inOne(() -> steps.enter(number, RequestStatus.IN_PROGRESS));
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        print("pause and resume, whole transactions", millis.subList(400, millis.size()));
    }

    @Test
    @Order(2)
    void alarmsThatFallDueWithinAMinute() {
        var first = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM service_request", Long.class);
        for (var index = 0; index < ALARMS; index++) {
            open();
        }
        waitForJobs();
        var start = Instant.now().plusSeconds(3);
        var ids = jdbc.queryForList("SELECT id FROM service_request WHERE id > ? ORDER BY id", Long.class, first);
        transactions.inOne(() -> spread(ids, start));
        await(
                Duration.ofSeconds(120),
                () -> count(
                                "SELECT COUNT(*) FROM sla_clock WHERE warned_at IS NULL AND kind = 'RESOLUTION' AND request_id > "
                                        + first)
                        == 0);
        var late = jdbc.query(
                "SELECT risk_at, warned_at FROM sla_clock WHERE kind = 'RESOLUTION' AND request_id > " + first,
                (row, index) -> Duration.between(
                                        row.getTimestamp(1).toInstant(),
                                        row.getTimestamp(2).toInstant())
                                .toMillis()
                        * 1.0);
        print("alarm after it was due, 1000 in a minute", late);
    }

    /** The n-th clock is at risk in the n-th part of a minute from the start. */
    private void spread(List<Long> ids, Instant start) {
        for (var index = 0; index < ids.size(); index++) {
            var at = Timestamp.from(start.plusMillis(60_000L * index / ids.size()));
            var id = ids.get(index);
            jdbc.update(
                    "UPDATE sla_clock SET calendar_key = 'always', warn_percent = 75, budget_ms = 40000,"
                            + " consumed_ms = 30000, running_since = ?, risk_at = ? WHERE request_id = ? AND kind = 'RESOLUTION'",
                    at,
                    at,
                    id);
            jdbc.update(
                    "UPDATE sla_clock SET state = 'CANCELLED', due_at = NULL WHERE request_id = ? AND kind <> 'RESOLUTION'",
                    id);
            jdbc.update(
                    "UPDATE ACT_RU_JOB SET DUEDATE_ = ?, REV_ = REV_ + 1 WHERE PROCESS_INSTANCE_ID_ ="
                            + " (SELECT process_instance_id FROM service_request WHERE id = ?)"
                            + " AND HANDLER_CFG_ LIKE '%AtRisk%'",
                    at, id);
        }
    }

    @Test
    @Order(3)
    void aCalendarThatChangesUnderAHundredThousandClocks() throws Exception {
        var template = open();
        waitForJobs();
        multiply(template);
        var snapshot = snapshot();
        var quiet = intake(60);

        var start = System.nanoTime();
        transactions.inOne(() -> {
            jdbc.update("UPDATE working_calendar SET definition = REPLACE(definition, '\"09:00\"', '\"09:05\"'),"
                    + " version = version + 1 WHERE calendar_key = 'standard'");
            events.publishEvent(new CalendarChanged("standard", snapshot, "admin"));
        });
        var busy = new ArrayList<Double>();
        while (recalculations.newest(1).get(0).isOpen()) {
            busy.addAll(intake(1));
            LockSupport.parkNanos(500_000_000);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var done = recalculations.newest(1).get(0);
        assertThat(done.problem()).isNull();
        System.out.printf("BENCHMARK recalculated %d clocks in %.1f s%n", done.done(), seconds);
        print("intake while nothing else happens", quiet);
        print("intake while clocks are recalculated", busy);
    }

    /** What the calendar is before it changes: the day then begins five minutes later, and every due date moves. */
    private String snapshot() {
        return jdbc.queryForObject(
                "SELECT definition FROM working_calendar WHERE calendar_key = 'standard'", String.class);
    }

    private void multiply(RequestNumber template) {
        var copies = CLOCKS / 2;
        var process = jdbc.queryForObject(
                "SELECT process_instance_id FROM service_request WHERE id = ?", String.class, template.id());
        for (var from = 0; from < copies; from += 5000) {
            var ids = new ArrayList<Object[]>();
            for (var index = from; index < Math.min(copies, from + 5000); index++) {
                ids.add(new Object[] {1_000_000L + index, UUID.randomUUID().toString(), "bench" + index});
            }
            transactions.inOne(() -> copy(template.id(), process, ids));
        }
    }

    private void copy(long template, String process, List<Object[]> ids) {
        jdbc.batchUpdate(
                "INSERT INTO service_request (id, version, type, status, priority, queue, channel, customer_id, subject,"
                        + " subject_search, opened_at, process_instance_id, reply_token) SELECT ?, 0, type, status,"
                        + " priority, queue, channel, customer_id, subject, subject_search, opened_at, ?, ?"
                        + " FROM service_request WHERE id = " + template,
                ids);
        var byId = ids.stream().map(each -> new Object[] {each[0]}).toList();
        jdbc.batchUpdate(
                "INSERT INTO sla_clock (request_id, kind, state, calendar_key, budget_ms, consumed_ms, running_since,"
                        + " warn_percent, ladder, new_on_reopen, started_at, due_at, risk_at, hit_decision, hit_version,"
                        + " hit_row, hit_inputs, type, priority, tier, channel, queue) SELECT ?, kind, state, 'standard',"
                        + " budget_ms, consumed_ms, TIMESTAMPADD(SECOND, -1, running_since), warn_percent, ladder,"
                        + " new_on_reopen, TIMESTAMPADD(SECOND, -1, running_since), due_at, risk_at, hit_decision,"
                        + " hit_version, hit_row, hit_inputs, type, priority, tier, channel, queue FROM sla_clock"
                        + " WHERE state = 'RUNNING' AND request_id = " + template,
                byId);
        var byProcess = ids.stream()
                .map(each -> new Object[] {each[1], each[1], each[1]})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, PROC_DEF_ID_, IS_ACTIVE_,"
                        + " IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_,"
                        + " SEQUENCE_COUNTER_) SELECT ?, 1, ?, ?, PROC_DEF_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_,"
                        + " IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, 1 FROM ACT_RU_EXECUTION WHERE ID_ = '"
                        + process + "'",
                byProcess);
        for (var alarm : List.of("AtRisk", "Overdue")) {
            jdbc.batchUpdate(
                    "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, ROOT_PROC_INST_ID_,"
                            + " PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_,"
                            + " HANDLER_CFG_, DEPLOYMENT_ID_, SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, SEQUENCE_COUNTER_)"
                            + " SELECT CONCAT(?, '-" + alarm + "'), 1, TYPE_, EXCLUSIVE_, ?, ?, ?, PROCESS_DEF_ID_,"
                            + " PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, DEPLOYMENT_ID_,"
                            + " SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, 1 FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = '"
                            + process + "' AND HANDLER_CFG_ LIKE '%" + alarm + "%'",
                    ids.stream()
                            .map(each -> new Object[] {each[1].toString().substring(0, 20), each[1], each[1], each[1]})
                            .toList());
        }
        jdbc.batchUpdate(
                "INSERT INTO work_item (task_id, request_id, task_key, name_en, name_zh, queue, due_at, created_at, type,"
                        + " priority, subject, search_text, customer_id, customer_name, customer_tier, channel) SELECT ?,"
                        + " ?, task_key, name_en, name_zh, queue, due_at, created_at, type, priority, subject,"
                        + " search_text, customer_id, customer_name, customer_tier, channel FROM work_item WHERE request_id = "
                        + template,
                ids.stream().map(each -> new Object[] {each[1], each[0]}).toList());
    }

    private List<Double> intake(int messages) {
        var millis = new ArrayList<Double>();
        for (var index = 0; index < messages; index++) {
            var start = System.nanoTime();
            open();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private RequestNumber open() {
        var id = UUID.randomUUID().toString();
        var receipt = door.receive(new InboundMessage(
                Channel.SMS,
                "+15005550006",
                id,
                Kind.MESSAGE,
                "+1415%07d".formatted(Math.floorMod(id.hashCode(), 10_000_000)),
                null,
                null,
                "My boiler is broken",
                null,
                Threading.NONE,
                List.of(),
                List.of(),
                Map.of(),
                "repair",
                Instant.now(),
                id.getBytes(StandardCharsets.UTF_8)));
        return new RequestNumber(String.valueOf(receipt.request()));
    }

    private void waitForJobs() {
        await(Duration.ofSeconds(180), () -> count("SELECT COUNT(*) FROM ACT_RU_JOB WHERE TYPE_ = 'message'") == 0);
    }

    private long count(String sql) {
        var found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    private static void await(Duration patience, java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void print(String what, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "BENCHMARK %-45s median %7.1f ms   95%% %7.1f ms   worst %7.1f ms   (%d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
