package io.servicelane.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Repairs at a running desk, by REST: they are opened, worked at, and moved between versions of their model. */
public class Repairs {

    private final int port;
    private final String engine;
    private final ObjectMapper json;

    /**
     * Those of one desk.
     *
     * @param engine name of its engine
     */
    public Repairs(int port, String engine, ObjectMapper json) {
        this.port = port;
        this.engine = engine;
        this.json = json;
    }

    /** Somebody who may do what is done with that role. */
    public Caller as(String username) {
        return Caller.program(port, username);
    }

    /** The answer, which has that status. */
    public JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Opens one; its number. */
    public String opened() {
        var body = "{\"type\": \"repair\", \"from\": {\"email\": \"%s@customer.test\"}, \"text\": \"It leaks\"}"
                .formatted(UUID.randomUUID());
        return read(as("agent").post("/api/v1/requests", body), 201)
                .path("number")
                .asText();
    }

    /** Its task at that step, once it is there. */
    public String task(String number, String key) {
        return await().until(
                        () -> items(as("agent").get("/api/v1/tasks?request=" + number)).stream()
                                .filter(task -> task.path("key").asText().equals(key))
                                .map(task -> task.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    /** Completes a triage. */
    public void triage(String task, String solution) {
        var values = "{\"values\": {\"symptom\": \"leak\", \"cause\": \"wear\", \"solution\": \"%s\"}}";
        read(as("agent").post("/api/v1/tasks/" + task + "/complete", values.formatted(solution)), 200);
    }

    /** All its clocks as the desk tells them. */
    public JsonNode clocks(String number) {
        return read(as("admin").get("/api/v1/requests/" + number), 200).path("clocks");
    }

    /** Its newest clock of that kind. */
    public JsonNode clock(String number, String kind) {
        return StreamSupport.stream(clocks(number).spliterator(), false)
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(number + " has no clock " + kind));
    }

    /** How far its resolution clock has climbed the ladder. */
    public int level(String number) {
        return clock(number, "RESOLUTION").path("level").asInt();
    }

    /** Deploys another version of the model with the forms it has; the engine's id of the deployment. */
    public String deploy(UnaryOperator<String> change) {
        var answer = Upload.named("repair")
                .files("classpath:processes/repair/repair.bpmn", "", change)
                .files("classpath*:forms/repair/*.form", "repair.", UnaryOperator.identity())
                .files("classpath*:forms/shared/*.form", "shared.", UnaryOperator.identity())
                .by(as("analyst"), "/engine-rest/engine/" + engine + "/deployment/create");
        return read(answer, 200).path("id").asText();
    }

    /** Takes a version away with all that ran on it. */
    public void takeAway(String deployment) {
        var answer = as("admin")
                .send(
                        "DELETE",
                        "/engine-rest/engine/" + engine + "/deployment/" + deployment + "?cascade=true",
                        "",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Cancels them, and waits until none of them runs. */
    public void cancel(List<String> numbers) {
        numbers.forEach(
                each -> read(as("agent").post("/api/v1/requests/" + each + "/cancel", "{\"reason\": \"test\"}"), 200));
        await().untilAsserted(() -> assertThat(versions()).allMatch(each -> each.endsWith(": 0")));
    }

    /** How many run on each version, the newest first. */
    public List<String> versions() {
        var found = new ArrayList<String>();
        items(as("analyst").get("/api/v1/versions?type=repair"))
                .forEach(each -> found.add("%d: %d"
                        .formatted(
                                each.path("version").asInt(),
                                each.path("running").asInt())));
        return found;
    }

    /** Asks what a plan would do. */
    public JsonNode planned(String plan) {
        return read(as("analyst").post("/api/v1/migrations/plan", plan), 200);
    }

    /** Starts a run; its id. */
    public long started(String run) {
        return read(as("analyst").post("/api/v1/migrations", run), 202)
                .path("id")
                .asLong();
    }

    /** Has a run go on, or undone. */
    public void tell(long run, String verb) {
        read(as("analyst").post("/api/v1/migrations/" + run + "/" + verb, ""), 202);
    }

    /** The run, once it is in that state. */
    public JsonNode becomes(long run, String state) {
        return await().until(
                        () -> read(as("analyst").get("/api/v1/migrations/" + run + "?limit=200"), 200),
                        found -> found.path("state").asText().equals(state));
    }

    /** Moves the clock of the desk. */
    public void set(String moment) {
        read(as("admin").post("/api/v1/test-clock", "{\"set\": \"%s\"}".formatted(moment)), 200);
    }

    private List<JsonNode> items(HttpResponse<String> answer) {
        return StreamSupport.stream(read(answer, 200).path("items").spliterator(), false)
                .toList();
    }
}
