package io.servicelane.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.TextMessages;
import io.servicelane.Upload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst does with a type in its life, by REST with a token; customers write text messages meanwhile. */
@RunningDesk
class AnalystIT {

    private static final String TYPE = "water-quality";

    @LocalServerPort
    private int port;

    @Value("${servicelane.public-url}")
    private String address;

    @Value("${servicelane.twilio.secondary-auth-token}")
    private String secret;

    @Autowired
    private ObjectMapper json;

    private Caller analyst;
    private long token;

    @BeforeEach
    void makeAToken() {
        var made = read(as("analyst").post("/api/v1/tokens", "{\"name\": \"Modeler\", \"days\": 1}"), 201);
        token = made.at("/known/id").asLong();
        analyst = Caller.token(port, made.path("token").asText());
    }

    @AfterEach
    void takeEverythingAwayAgain() {
        for (var name : List.of("house-check", TYPE)) {
            read(as("admin").get("/engine-rest/deployment?nameLike=" + name + "%25"), 200)
                    .forEach(each -> remove(each.path("id").asText()));
        }
        assertThat(as("analyst")
                        .send("DELETE", "/api/v1/tokens/" + token, "", "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(analyst.get("/api/v1/deployments").statusCode()).isEqualTo(401);
    }

    @Test
    void aTypeIsDeployedUsedMeasuredTakenBackAndItsRequestsMoveAfterIt() {
        deploy(TYPE, UnaryOperator.identity());
        var first = newestOnRecord();
        assertThat(first.path("by").asText()).isEqualTo("analyst");
        assertThat(first.path("source").asText()).isEqualTo("Camunda Modeler");

        var measured = written(TYPE);
        complete(task(measured, "Task_CheckWater"));
        closed(measured);
        await().untilAsserted(() -> {
            var step = steps().get("Task_CheckWater");
            assertThat(step.path("visits").asInt()).isEqualTo(1);
            assertThat(step.path("median").asText()).startsWith("PT");
            assertThat(step.path("share").isNumber()).isTrue();
        });

        deploy(TYPE, model -> model.replace("Task_CheckWater", "Task_TestWater"));
        var second = read(
                analyst.get("/api/v1/deployments/" + newestOnRecord().path("id").asLong()), 200);
        assertThat(items(second.path("files")))
                .filteredOn(file -> file.path("file").asText().equals("water-quality.bpmn"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.path("state").asText()).isEqualTo("CHANGED");
                    assertThat(file.path("before").asLong())
                            .isEqualTo(first.path("id").asLong());
                    assertThat(file.path("changes")).isNotEmpty();
                });
        var running = written(TYPE);
        task(running, "Task_TestWater");

        var back = read(analyst.post("/api/v1/deployments/" + first.path("id").asLong() + "/back", ""), 201);
        assertThat(back.path("backTo").asLong()).isEqualTo(first.path("id").asLong());
        assertThat(versions()).containsExactly("3: 0", "2: 1", "1: 0");

        var mappings = "\"mappings\": [{\"from\": \"Task_TestWater\", \"to\": \"Task_CheckWater\"}]";
        var plan = "{\"type\": \"water-quality\", \"from\": 2, \"to\": 3, " + mappings;
        assertThat(read(analyst.post("/api/v1/migrations/plan", plan + "}"), 200)
                        .path("movable")
                        .asInt())
                .isEqualTo(1);
        var run = read(analyst.post("/api/v1/migrations", plan + ", \"slice\": 100}"), 202)
                .path("id")
                .asLong();
        becomes(run, "DONE");
        assertThat(versions()).containsExactly("3: 1", "2: 0", "1: 0");
        task(running, "Task_CheckWater");
        read(analyst.post("/api/v1/migrations/" + run + "/undo", ""), 202);
        becomes(run, "UNDONE");
        assertThat(versions()).containsExactly("3: 0", "2: 1", "1: 0");

        complete(task(running, "Task_TestWater"));
        closed(running);
    }

    @Test
    void aWithdrawnTypeIsNotListedItsWordsAreAGeneralRequestAndWhatRunsGoesOn() {
        deploy(TYPE, UnaryOperator.identity());
        var running = written(TYPE);
        task(running, "Task_CheckWater");

        assertThat(analyst.post("/api/v1/types/water-quality/withdraw", "").statusCode())
                .isEqualTo(204);

        assertThat(as("agent").get("/api/v1/types").body()).doesNotContain("\"water-quality\"");
        var general = read(as("agent").get("/api/v1/requests/" + written("query")), 200);
        assertThat(general.path("queue").asText()).isEqualTo("general");
        assertThat(items(general.path("history")))
                .filteredOn(line -> line.path("what").asText().equals("type-withdrawn"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("detail").asText()).isEqualTo(TYPE));
        var asked = "{\"type\": \"water-quality\", \"from\": {\"email\": \"a@customer.test\"}, \"text\": \"Brown\"}";
        assertThat(as("agent").post("/api/v1/requests", asked).statusCode()).isEqualTo(400);
        assertThat(steps()).containsKey("Task_CheckWater");
        complete(task(running, "Task_CheckWater"));
        closed(running);

        assertThat(analyst.post("/api/v1/types/water-quality/offer", "").statusCode())
                .isEqualTo(204);
        assertThat(as("agent").get("/api/v1/types").body()).contains("\"water-quality\"");
        complete(task(written(TYPE), "Task_CheckWater"));
    }

    @Test
    void aRequestWhoseProcessEndsWithoutClosingItIsClosedAndOneWhoseProcessIsDeletedIsCancelled() {
        deploy(TYPE, model -> model.replace("${closeRequest}", "${raisePriority}"));
        var answered = written(TYPE);
        var deleted = written(TYPE);
        complete(task(answered, "Task_CheckWater"));
        task(deleted, "Task_CheckWater");

        closed(answered);
        var processes = read(as("admin").get("/engine-rest/process-instance?businessKey=" + deleted), 200);
        var gone = as("admin")
                .send(
                        "DELETE",
                        "/engine-rest/process-instance/" + processes.at("/0/id").asText(),
                        "",
                        "application/json");

        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        assertThat(request(answered).path("outcome").asText()).isEqualTo("ended");
        assertThat(request(deleted).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(items(request(deleted).path("history")))
                .extracting(line -> line.path("what").asText())
                .containsSubsequence("process-stopped", "cancelled");
        assertThat(items(request(deleted).path("clocks")))
                .extracting(clock -> clock.path("state").asText())
                .containsOnly("CANCELLED");
    }

    @Test
    void theTypeOfEverythingElseIsNotWithdrawn() {
        var refused = analyst.post("/api/v1/types/query/withdraw", "");
        var inChinese =
                analyst.send("POST", "/api/v1/types/query/withdraw", "", "application/json", "Accept-Language", "zh");

        assertThat(read(refused, 409).path("detail").asText()).contains("messages that no rule knows become it");
        assertThat(read(inChinese, 409).path("detail").asText()).contains("此类型不能撤下");
        assertThat(as("agent").get("/api/v1/types").body()).contains("\"query\"");
    }

    private void deploy(String name, UnaryOperator<String> change) {
        var answer = Upload.named(name)
                .files("classpath*:kit/example/water-quality/*", "", change)
                .by(analyst, "/engine-rest/deployment/create");
        read(answer, 200);
    }

    private void remove(String deployment) {
        var answer = as("admin")
                .send("DELETE", "/engine-rest/deployment/" + deployment + "?cascade=true", "", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 404);
    }

    private JsonNode newestOnRecord() {
        return read(analyst.get("/api/v1/deployments?type=" + TYPE), 200).at("/items/0");
    }

    /** Somebody writes of brown water; the number of the request of that type that it becomes. */
    private String written(String type) {
        var flat = UUID.randomUUID().toString().substring(0, 8);
        var from = "+1415%07d".formatted(ThreadLocalRandom.current().nextInt(2_000_000, 9_999_999));
        new TextMessages(port, address, secret).send(from, "BROWN WATER in the kitchen, flat " + flat);
        return await().until(
                        () -> items(read(as("agent").get("/api/v1/requests?type=" + type), 200)
                                        .path("items"))
                                .stream()
                                .filter(each -> each.path("subject").asText().contains(flat))
                                .map(each -> each.path("number").asText())
                                .findFirst()
                                .orElse(""),
                        number -> !number.isEmpty());
    }

    private String task(String number, String key) {
        return await().until(
                        () ->
                                items(read(as("agent").get("/api/v1/tasks?request=" + number), 200)
                                                .path("items"))
                                        .stream()
                                        .filter(task ->
                                                task.path("key").asText().equals(key))
                                        .map(task -> task.path("id").asText())
                                        .findFirst()
                                        .orElse(""),
                        id -> !id.isEmpty());
    }

    private void complete(String task) {
        var values = "{\"values\": {\"finding\": \"in-order\", \"answer\": \"The water is clean.\"}}";
        read(as("agent").post("/api/v1/tasks/" + task + "/complete", values), 200);
    }

    private void closed(String number) {
        await().until(() -> request(number).path("status").asText(), "CLOSED"::equals);
    }

    private JsonNode request(String number) {
        return read(as("agent").get("/api/v1/requests/" + number), 200);
    }

    private Map<String, JsonNode> steps() {
        return items(read(analyst.get("/api/v1/processes/water-quality/steps?days=7"), 200)
                        .path("items"))
                .stream()
                .collect(Collectors.toMap(step -> step.path("element").asText(), step -> step));
    }

    private List<String> versions() {
        return items(read(analyst.get("/api/v1/versions?type=" + TYPE), 200).path("items")).stream()
                .map(each -> each.path("version").asInt() + ": "
                        + each.path("running").asInt())
                .toList();
    }

    private void becomes(long run, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(analyst.get("/api/v1/migrations/" + run), 200)
                                .path("state")
                                .asText(),
                        state::equals);
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
