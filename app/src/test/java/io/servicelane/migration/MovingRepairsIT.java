package io.servicelane.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.RunningDesk;
import io.servicelane.process.EngineClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Running repairs go to a second version and back, by REST. */
@RunningDesk
@TestPropertySource(
        properties = {
            // a database of its own: whoever moves the clock by days works alone
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_MOVES_URL:jdbc:h2:mem:moving-repairs;MODE=MySQL;DB_CLOSE_DELAY=-1}",
            "spring.datasource.username=${SERVICELANE_TEST_MYSQL_MOVES_USERNAME:sa}",
            "spring.datasource.password=${SERVICELANE_TEST_MYSQL_MOVES_PASSWORD:}",
            "camunda.bpm.process-engine-name=movingRepairs"
        })
@Tag("own-clock")
@TestMethodOrder(OrderAnnotation.class) // the clock goes forward only
class MovingRepairsIT {

    private static final String PLAN =
            """
            {"type": "repair", "from": 1, "to": 2, "slice": 10,
             "mappings": [{"from": "Task_Triage", "to": "Task_FindFault"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    /** The engine's clock belongs to the whole JVM; the next test wants it back. */
    @AfterAll
    static void back(@Autowired EngineClock engine) {
        engine.ahead(Duration.ZERO);
    }

    private Repairs repairs;

    @BeforeEach
    void comeIn() {
        repairs = new Repairs(port, "movingRepairs", json);
    }

    @Test
    @Order(1)
    void repairsAreMovedInSlicesAndBackAndNoClockNoticesIt() {
        repairs.set("2027-03-29T09:00:00+08:00");
        var late = repairs.opened();
        repairs.task(late, "Task_Triage");
        repairs.set("2027-03-30T09:10:00+08:00");
        await().untilAsserted(() -> assertThat(repairs.level(late)).isEqualTo(1));
        var atTriage = Stream.generate(repairs::opened).limit(5).toList();
        var paused = repairs.opened();
        repairs.triage(repairs.task(paused, "Task_Triage"), "ask");
        await().until(() ->
                repairs.clock(paused, "RESOLUTION").path("state").asText().equals("PAUSED"));
        var remote = repairs.opened();
        repairs.triage(repairs.task(remote, "Task_Triage"), "remote");
        repairs.task(remote, "Task_FixRemotely");
        atTriage.forEach(each -> repairs.task(each, "Task_Triage"));
        var all = Stream.concat(Stream.of(late, paused, remote), atTriage.stream())
                .toList();
        awaitRest();
        var clocks = rows("sla_clock", "id");
        var ledger = rows("sla_ledger", "id");
        var alarms = alarms();

        var deployment = repairs.deploy(MovingRepairsIT::renamed);
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 8");

        var plan = repairs.planned(PLAN.replace("\"slice\": 10,", ""));
        assertThat(plan.path("movable").asInt()).as(plan.toString()).isEqualTo(7);
        assertThat(plan.path("staying").asInt()).isEqualTo(1);
        var stays = plan.path("notMovable").get(0);
        assertThat(stays.path("request").asText()).isEqualTo(remote);
        assertThat(stays.path("element").asText()).isEqualTo("Task_FixRemotely");
        assertThat(stays.path("code").asText()).isEqualTo("STEP_GONE");
        assertThat(stays.path("remedy").asText()).isNotBlank();
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 8");

        var run = repairs.started(PLAN);
        repairs.becomes(run, "PAUSED");
        assertThat(repairs.versions()).containsExactly("2: 1", "1: 7");
        repairs.tell(run, "continue");
        repairs.becomes(run, "DONE");
        assertThat(repairs.versions()).containsExactly("2: 7", "1: 1");

        assertThat(rows("sla_clock", "id")).isEqualTo(clocks);
        assertThat(rows("sla_ledger", "id")).isEqualTo(ledger);
        assertThat(alarms()).isEqualTo(alarms);
        var moved = repairs.as("analyst").get("/api/v1/migrations/" + run + "?state=MOVED");
        assertThat(repairs.read(moved, 200).at("/items/items"))
                .hasSize(7)
                .allSatisfy(item -> assertThat(item.path("before")).isEqualTo(item.path("after")));
        repairs.task(late, "Task_FindFault");
        repairs.triage(repairs.task(atTriage.get(0), "Task_FindFault"), "remote");
        repairs.task(atTriage.get(0), "Task_MendRemotely");

        repairs.set("2027-03-30T10:05:00+08:00");
        await().untilAsserted(() -> assertThat(repairs.level(late)).isEqualTo(2));
        awaitRest();

        var clocksBeforeUndo = rows("sla_clock", "id");
        var ledgerBeforeUndo = rows("sla_ledger", "id");
        repairs.tell(run, "undo");
        var undone = repairs.becomes(run, "UNDONE");
        assertThat(undone.path("undone").asInt()).as(undone.toString()).isEqualTo(6);
        assertThat(undone.path("stayed").asInt()).isEqualTo(1);
        assertThat(repairs.versions()).containsExactly("2: 1", "1: 7");
        assertThat(rows("sla_clock", "id")).isEqualTo(clocksBeforeUndo);
        assertThat(rows("sla_ledger", "id")).isEqualTo(ledgerBeforeUndo);
        repairs.task(late, "Task_Triage");

        repairs.cancel(all);
        repairs.takeAway(deployment);
    }

    @Test
    @Order(2)
    void ofFiftyRepairsEachIsMovedWithItsClocksUnlessItsStepLeadsNowhere() {
        repairs.set("2027-04-12T09:00:00+08:00");
        var all = new ArrayList<>(Stream.generate(repairs::opened).limit(3).toList());
        var late = List.copyOf(all);
        late.forEach(each -> repairs.task(each, "Task_Triage"));
        repairs.set("2027-04-13T14:00:00+08:00");
        await().untilAsserted(() -> assertThat(late).allMatch(each -> repairs.level(each) >= 1));
        all.addAll(Stream.generate(repairs::opened).limit(47).toList());
        all.forEach(each -> repairs.task(each, "Task_Triage"));
        var stuck = all.get(25);
        repairs.triage(repairs.task(stuck, "Task_Triage"), "remote");
        repairs.task(stuck, "Task_FixRemotely");
        var paused = all.subList(40, 44);
        paused.forEach(each -> repairs.triage(repairs.task(each, "Task_Triage"), "ask"));
        await().untilAsserted(
                        () -> assertThat(paused).allMatch(each -> states(each).equals("PAUSED")));
        // at night no working time passes: what is used up can be held side by side to the second
        repairs.set("2027-04-13T23:00:00+08:00");
        awaitRest();
        var clocks = clocks(all);
        var alarms = alarms();
        var deployment = repairs.deploy(MovingRepairsIT::moved);
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 50");

        var plan = repairs.planned(PLAN.replace("\"slice\": 10,", ""));
        assertThat(plan.path("movable").asInt()).as(plan.toString()).isEqualTo(49);
        assertThat(plan.path("notMovable")).singleElement().satisfies(each -> {
            assertThat(each.path("request").asText()).isEqualTo(stuck);
            assertThat(each.path("element").asText()).isEqualTo("Task_FixRemotely");
            assertThat(each.path("code").asText()).isEqualTo("STEP_GONE");
            assertThat(each.path("reason").asText()).isNotBlank();
            assertThat(each.path("remedy").asText()).isNotBlank();
        });
        assertThat(clocks(all)).isEqualTo(clocks);

        var run = repairs.started(PLAN);
        assertThat(repairs.becomes(run, "PAUSED").path("moved").asInt()).isEqualTo(5);
        assertThat(repairs.versions()).containsExactly("2: 5", "1: 45");
        repairs.tell(run, "continue");
        var done = repairs.becomes(run, "DONE");

        assertThat(repairs.versions()).containsExactly("2: 49", "1: 1");
        assertThat(done.path("failed").asInt()).as(done.toString()).isZero();
        assertThat(done.at("/items/items")).hasSize(50).allSatisfy(item -> {
            var stays = item.path("request").asText().equals(stuck);
            assertThat(item.path("state").asText()).isEqualTo(stays ? "NOT_MOVABLE" : "MOVED");
            assertThat(item.path("code").asText()).isEqualTo(stays ? "STEP_GONE" : "null");
            assertThat(item.path("before")).isEqualTo(item.path("after"));
        });
        assertThat(clocks(all)).isEqualTo(clocks);
        assertThat(alarms()).isEqualTo(alarms);
        repairs.task(all.get(0), "Task_FindFault");

        repairs.tell(run, "undo");
        var undone = repairs.becomes(run, "UNDONE");
        assertThat(undone.path("undone").asInt()).as(undone.toString()).isEqualTo(49);
        assertThat(repairs.versions()).containsExactly("2: 0", "1: 50");
        assertThat(clocks(all)).isEqualTo(clocks);
        assertThat(alarms()).isEqualTo(alarms);
        repairs.task(all.get(0), "Task_Triage");

        repairs.cancel(all);
        repairs.takeAway(deployment);
    }

    private Map<String, JsonNode> clocks(List<String> numbers) {
        return numbers.stream().collect(Collectors.toMap(each -> each, repairs::clocks));
    }

    private String states(String number) {
        return repairs.clock(number, "RESOLUTION").path("state").asText();
    }

    /** The renamed step is in a part of its own. */
    private static String moved(String model) {
        var renamed = renamed(model);
        var start = renamed.indexOf("<bpmn:userTask id=\"Task_FindFault\"");
        var end = renamed.indexOf("</bpmn:userTask>", start) + "</bpmn:userTask>".length();
        var step = renamed.substring(start, end)
                .replace("Flow_TriageAgainToTriage", "Flow_FaultUnclearToFindFault")
                .replace("Flow_TriageToSolution", "Flow_FindFaultToFaultFound");
        var part =
                """
                <bpmn:subProcess id="SubProcess_Diagnosis" name="Diagnosis">
                  <bpmn:incoming>Flow_TriageAgainToTriage</bpmn:incoming>
                  <bpmn:outgoing>Flow_TriageToSolution</bpmn:outgoing>
                  <bpmn:startEvent id="StartEvent_FaultUnclear" name="Fault unclear" />
                  <bpmn:sequenceFlow id="Flow_FaultUnclearToFindFault" sourceRef="StartEvent_FaultUnclear" targetRef="Task_FindFault" />
                  %s
                  <bpmn:sequenceFlow id="Flow_FindFaultToFaultFound" sourceRef="Task_FindFault" targetRef="EndEvent_FaultFound" />
                  <bpmn:endEvent id="EndEvent_FaultFound" name="Fault found" />
                </bpmn:subProcess>"""
                        .formatted(step);
        return renamed.substring(0, start)
                + part
                + renamed.substring(end)
                        .replace("targetRef=\"Task_FindFault\" />", "targetRef=\"SubProcess_Diagnosis\" />")
                        .replace("sourceRef=\"Task_FindFault\"", "sourceRef=\"SubProcess_Diagnosis\"")
                        .replace(
                                "</bpmndi:BPMNPlane>",
                                drawn("SubProcess_Diagnosis", "StartEvent_FaultUnclear", "EndEvent_FaultFound")
                                        + "</bpmndi:BPMNPlane>");
    }

    private static String drawn(String... elements) {
        return Stream.of(elements)
                .map(
                        "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"0\" y=\"0\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private static String renamed(String model) {
        return model.replace("Task_Triage", "Task_FindFault").replace("Task_FixRemotely", "Task_MendRemotely");
    }

    /** Until nothing is left to do at once: a ladder that is being climbed is a token on its way. */
    private void awaitRest() {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(
                        () -> // fifty ladders are some hundred jobs
                        assertThat(rows("ACT_RU_JOB WHERE TYPE_ = 'message'", "ID_"))
                                .isEmpty());
    }

    private List<Map<String, Object>> rows(String table, String order) {
        return jdbc.sql("SELECT * FROM " + table + " ORDER BY " + order).query().listOfRows();
    }

    /** When the engine wakes which request for which of its clocks. */
    private List<Map<String, Object>> alarms() {
        return jdbc.sql("SELECT e.BUSINESS_KEY_, j.DUEDATE_, j.HANDLER_TYPE_ FROM ACT_RU_JOB j"
                        + " JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " WHERE j.TYPE_ = 'timer' ORDER BY 1, 2, 3")
                .query()
                .listOfRows();
    }
}
