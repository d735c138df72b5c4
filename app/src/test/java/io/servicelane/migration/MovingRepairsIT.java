package io.servicelane.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.process.EngineClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Running repairs go to a second version and back, by REST. */
@RunningDesk
@TestPropertySource(
        properties = {
            // a database of its own: whoever moves the clock by days works alone
            "spring.datasource.url=jdbc:h2:mem:moving-repairs;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.process-engine-name=movingRepairs"
        })
class MovingRepairsIT {

    private static final String BOUNDARY = "----camunda-modeler";
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

    @Test
    void repairsAreMovedInSlicesAndBackAndNoClockNoticesIt() throws IOException {
        set("2027-03-29T09:00:00+08:00");
        var late = opened();
        task(late, "Task_Triage");
        set("2027-03-30T09:10:00+08:00");
        await().untilAsserted(() -> assertThat(level(late)).isEqualTo(1));
        var atTriage = Stream.generate(this::opened).limit(5).toList();
        var paused = opened();
        complete(task(paused, "Task_Triage"), triage("ask"));
        await().until(() -> clock(paused, "RESOLUTION").path("state").asText().equals("PAUSED"));
        var remote = opened();
        complete(task(remote, "Task_Triage"), triage("remote"));
        task(remote, "Task_FixRemotely");
        atTriage.forEach(each -> task(each, "Task_Triage"));
        var all = Stream.concat(Stream.of(late, paused, remote), atTriage.stream())
                .toList();
        var clocks = rows("sla_clock", "id");
        var ledger = rows("sla_ledger", "id");
        var alarms = alarms();

        var deployment = deploySecondVersion();
        assertThat(versions()).containsExactly("2: 0", "1: 8");

        var plan = read(as("analyst").post("/api/v1/migrations/plan", PLAN.replace("\"slice\": 10,", "")), 200);
        assertThat(plan.path("movable").asInt()).as(plan.toString()).isEqualTo(7);
        assertThat(plan.path("staying").asInt()).isEqualTo(1);
        var stays = plan.path("notMovable").get(0);
        assertThat(stays.path("request").asText()).isEqualTo(remote);
        assertThat(stays.path("element").asText()).isEqualTo("Task_FixRemotely");
        assertThat(stays.path("code").asText()).isEqualTo("STEP_GONE");
        assertThat(stays.path("remedy").asText()).isNotBlank();
        assertThat(versions()).containsExactly("2: 0", "1: 8");

        var run = read(as("analyst").post("/api/v1/migrations", PLAN), 202)
                .path("id")
                .asLong();
        becomes(run, "PAUSED");
        assertThat(versions()).containsExactly("2: 1", "1: 7");
        read(as("analyst").post("/api/v1/migrations/" + run + "/continue", ""), 202);
        becomes(run, "DONE");
        assertThat(versions()).containsExactly("2: 7", "1: 1");

        assertThat(rows("sla_clock", "id")).isEqualTo(clocks);
        assertThat(rows("sla_ledger", "id")).isEqualTo(ledger);
        assertThat(alarms()).isEqualTo(alarms);
        assertThat(read(as("analyst").get("/api/v1/migrations/" + run + "?state=MOVED"), 200)
                        .at("/items/items"))
                .hasSize(7)
                .allSatisfy(item -> assertThat(item.path("before")).isEqualTo(item.path("after")));
        task(late, "Task_FindFault");
        complete(task(atTriage.get(0), "Task_FindFault"), triage("remote"));
        task(atTriage.get(0), "Task_MendRemotely");

        set("2027-03-30T10:05:00+08:00");
        await().untilAsserted(() -> assertThat(level(late)).isEqualTo(2));

        var clocksBeforeUndo = rows("sla_clock", "id");
        var ledgerBeforeUndo = rows("sla_ledger", "id");
        read(as("analyst").post("/api/v1/migrations/" + run + "/undo", ""), 202);
        becomes(run, "UNDONE");
        var undone = read(as("analyst").get("/api/v1/migrations/" + run), 200);
        assertThat(undone.path("undone").asInt()).as(undone.toString()).isEqualTo(6);
        assertThat(undone.path("stayed").asInt()).isEqualTo(1);
        assertThat(versions()).containsExactly("2: 1", "1: 7");
        assertThat(rows("sla_clock", "id")).isEqualTo(clocksBeforeUndo);
        assertThat(rows("sla_ledger", "id")).isEqualTo(ledgerBeforeUndo);
        task(late, "Task_Triage");

        all.forEach(each -> as("agent").post("/api/v1/requests/" + each + "/cancel", "{\"reason\": \"test\"}"));
        assertThat(as("admin")
                        .send(
                                "DELETE",
                                "/engine-rest/engine/movingRepairs/deployment/" + deployment + "?cascade=true",
                                "",
                                "application/json")
                        .statusCode())
                .isEqualTo(204);
    }

    private String opened() {
        var body = "{\"type\": \"repair\", \"from\": {\"email\": \"%s@customer.test\"}, \"text\": \"It leaks\"}"
                .formatted(UUID.randomUUID());
        return read(as("agent").post("/api/v1/requests", body), 201)
                .path("number")
                .asText();
    }

    private String deploySecondVersion() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        var body = new StringBuilder();
        field(body, "deployment-name", "repair");
        var model = resources
                .getResource("classpath:processes/repair/repair.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("Task_Triage", "Task_FindFault")
                .replace("Task_FixRemotely", "Task_MendRemotely");
        file(body, "repair.bpmn", model);
        for (var folder : List.of("repair", "shared")) {
            for (var form : resources.getResources("classpath*:forms/" + folder + "/*.form")) {
                file(body, folder + "." + form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        var answer = as("admin")
                .send(
                        "POST",
                        "/engine-rest/engine/movingRepairs/deployment/create",
                        body.toString(),
                        "multipart/form-data; boundary=" + BOUNDARY);
        return read(answer, 200).path("id").asText();
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
    }

    private static void file(StringBuilder body, String name, String text) {
        body.append(
                "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, name));
        body.append(text).append("\r\n");
    }

    private List<String> versions() {
        var found = new ArrayList<String>();
        read(as("analyst").get("/api/v1/versions?type=repair"), 200)
                .path("items")
                .forEach(each -> found.add("%d: %d"
                        .formatted(
                                each.path("version").asInt(),
                                each.path("running").asInt())));
        return found;
    }

    private void becomes(long run, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(as("analyst").get("/api/v1/migrations/" + run), 200)
                                .path("state")
                                .asText(),
                        state::equals);
    }

    private List<Map<String, Object>> rows(String table, String order) {
        return jdbc.sql("SELECT * FROM " + table + " ORDER BY " + order).query().listOfRows();
    }

    /** When the engine wakes which request for which of its clocks. */
    private List<Map<String, Object>> alarms() {
        return jdbc.sql("SELECT e.BUSINESS_KEY_, j.DUEDATE_, j.HANDLER_TYPE_ FROM ACT_RU_JOB j"
                        + " JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " WHERE j.DUEDATE_ IS NOT NULL ORDER BY 1, 2, 3")
                .query()
                .listOfRows();
    }

    private int level(String number) {
        return clock(number, "RESOLUTION").path("level").asInt();
    }

    private JsonNode clock(String number, String kind) {
        return StreamSupport.stream(
                        read(as("admin").get("/api/v1/requests/" + number), 200)
                                .path("clocks")
                                .spliterator(),
                        false)
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(number + " has no clock " + kind));
    }

    private String task(String number, String key) {
        return await().until(
                        () -> StreamSupport.stream(
                                        read(as("agent").get("/api/v1/tasks?request=" + number), 200)
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .filter(task -> task.path("key").asText().equals(key))
                                .map(task -> task.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private static String triage(String solution) {
        return "{\"values\": {\"symptom\": \"leak\", \"cause\": \"wear\", \"solution\": \"%s\"}}".formatted(solution);
    }

    private void complete(String task, String values) {
        read(as("agent").post("/api/v1/tasks/" + task + "/complete", values), 200);
    }

    private void set(String moment) {
        read(as("admin").post("/api/v1/test-clock", "{\"set\": \"%s\"}".formatted(moment)), 200);
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
