package io.servicelane.bench;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running repairs by the thousand: one is opened as all are, the others are copies of its rows. */
@TestComponent
class ManyRequests {

    private static final long FIRST = 5_000_000;

    private final InboundMessages door;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;

    ManyRequests(InboundMessages door, Transactions transactions, JdbcTemplate jdbc) {
        this.door = door;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Opens a repair and waits until somebody could work at it. */
    RequestNumber opened() {
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
        var number = new RequestNumber(String.valueOf(receipt.request()));
        Figures.until(() ->
                jdbc.queryForObject("SELECT COUNT(*) FROM work_item WHERE request_id = ?", Long.class, number.id())
                        > 0);
        return number;
    }

    /** Copies it with its clocks, their ledgers, its token and its alarms; the process instances. */
    List<String> like(RequestNumber one, int copies) {
        var process = jdbc.queryForObject(
                "SELECT process_instance_id FROM service_request WHERE id = ?", String.class, one.id());
        var processes = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(copies)
                .toList();
        transactions.inOne(() -> copy(one.id(), String.valueOf(process), processes));
        return processes;
    }

    private void copy(long request, String process, List<String> processes) {
        var ids = LongStream.range(FIRST, FIRST + processes.size()).boxed().toList();
        jdbc.batchUpdate(
                "INSERT INTO service_request (id, version, type, status, priority, queue, channel, customer_id, subject,"
                        + " subject_search, opened_at, process_instance_id, reply_token) SELECT ?, 0, type, status,"
                        + " priority, queue, channel, customer_id, subject, subject_search, opened_at, ?, ?"
                        + " FROM service_request WHERE id = " + request,
                ids.stream()
                        .map(id -> new Object[] {id, processes.get((int) (id - FIRST)), "bench" + id})
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO sla_clock (request_id, kind, state, calendar_key, budget_ms, consumed_ms, running_since,"
                        + " warn_percent, ladder, new_on_reopen, started_at, due_at, risk_at, hit_decision, hit_version,"
                        + " hit_row, hit_inputs, type, priority, tier, channel, queue) SELECT ?, kind, state, calendar_key,"
                        + " budget_ms, consumed_ms, running_since, warn_percent, ladder, new_on_reopen, started_at, due_at,"
                        + " risk_at, hit_decision, hit_version, hit_row, hit_inputs, type, priority, tier, channel, queue"
                        + " FROM sla_clock WHERE kind = 'RESOLUTION' AND request_id = " + request,
                ids.stream().map(id -> new Object[] {id}).toList());
        jdbc.update(
                "INSERT INTO sla_ledger (clock_id, at, event, actor, reason, calendar_key, budget_ms, consumed_before_ms,"
                        + " consumed_after_ms, due_before, due_after, late_ms) SELECT c.id, l.at, l.event, l.actor, l.reason,"
                        + " l.calendar_key, l.budget_ms, l.consumed_before_ms, l.consumed_after_ms, l.due_before, l.due_after,"
                        + " l.late_ms FROM sla_clock c, sla_ledger l JOIN sla_clock o ON o.id = l.clock_id"
                        + " WHERE c.request_id >= ? AND o.kind = 'RESOLUTION' AND o.request_id = ?",
                FIRST,
                request);
        jdbc.batchUpdate(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, PROC_DEF_ID_, ACT_ID_,"
                        + " ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_,"
                        + " CACHED_ENT_STATE_, SEQUENCE_COUNTER_) SELECT ?, 1, ?, ?, PROC_DEF_ID_, ACT_ID_, CONCAT('a', ?),"
                        + " IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, 1"
                        + " FROM ACT_RU_EXECUTION WHERE ID_ = '" + process + "'",
                processes.stream()
                        .map(each -> new Object[] {each, each, each, each})
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, ROOT_PROC_INST_ID_,"
                        + " PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_,"
                        + " HANDLER_CFG_, DEPLOYMENT_ID_, SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, SEQUENCE_COUNTER_)"
                        + " SELECT CONCAT(?, SUBSTRING(ID_, 1, 20)), 1, TYPE_, EXCLUSIVE_, ?, ?, ?, PROCESS_DEF_ID_,"
                        + " PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, DEPLOYMENT_ID_,"
                        + " SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, 1 FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = '"
                        + process + "'",
                processes.stream()
                        .map(each -> new Object[] {each, each, each, each})
                        .toList());
    }
}
