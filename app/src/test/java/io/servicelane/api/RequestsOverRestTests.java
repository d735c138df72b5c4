package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
class RequestsOverRestTests {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void typesComeWithTheirStartForms() {
        var types = read(as("agent").get("/api/v1/types", "Accept-Language", "zh-CN"))
                .path("items");

        assertThat(types).extracting(type -> type.path("key").asText()).contains("repair", "complaint", "query");
        assertThat(types).allSatisfy(type -> {
            assertThat(type.path("form").path("components").isArray()).isTrue();
            assertThat(type.path("title").asText()).matches("(?s).*\\p{IsHan}.*");
        });
    }

    @Test
    void aReportedRequestIsFoundReadAndWorkedOff() {
        var number = opened(
                """
                {"type": "query", "from": {"name": "Ann 😀", "email": "%s", "phone": "+1 (555) 010-0199"},
                 "subject": "Opening hours 😀", "text": "When are you open?", "fields": {"reference": "R-1"}}"""
                        .formatted(address()));

        var task = taskOf(number);
        var request = read(as("agent").get("/api/v1/requests/" + number));
        assertThat(request.path("type").asText()).isEqualTo("query");
        assertThat(request.path("status").asText()).isEqualTo("WAITING");
        assertThat(request.path("subject").asText()).isEqualTo("Opening hours 😀");
        assertThat(request.path("channel").asText()).isEqualTo("api");
        assertThat(request.path("messages").get(0).path("direction").asText()).isEqualTo("IN");
        assertThat(request.path("history")).isNotEmpty();
        assertThat(request.path("clocks").isArray()).isTrue();
        assertThat(read(as("agent").get("/api/v1/requests?q=" + number)).path("items"))
                .hasSize(1);

        assertThat(task.path("key").asText()).isEqualTo("Task_AnswerQuery");
        var open = read(as("agent").get("/api/v1/tasks/" + task.path("id").asText()));
        assertThat(open.path("form").path("id").asText()).isEqualTo("query.answer");
        assertThat(open.path("values").isObject()).isTrue();

        var completed = as("agent")
                .post(
                        "/api/v1/tasks/" + task.path("id").asText() + "/complete",
                        "{\"values\": {\"handling\": \"answer\", \"answer\": \"Always\"}}");
        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(200);
        assertThat(as("agent")
                        .post("/api/v1/tasks/" + task.path("id").asText() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutATypeTheRulesDecideAndTheirRowIsKept() {
        var number = opened(
                """
                {"from": {"email": "%s"}, "subject": "My heating is broken", "text": "It leaks, please repair it"}"""
                        .formatted(address()));

        var hit = read(as("admin").get("/api/v1/requests/" + number)).path("hit");

        assertThat(hit.path("decision").asText()).isEqualTo("classifyRequest");
        assertThat(hit.path("inputs").path("channel").asText()).isEqualTo("api");
    }

    @Test
    void theSameKeyOpensOneRequest() {
        var body = "{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"Once\"}".formatted(address());
        var key = UUID.randomUUID().toString();

        var first = post("agent", body, key);
        var second = post("agent", body, key);
        var elsewhere = post("agent2", body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(read(second).path("number")).isEqualTo(read(first).path("number"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(read(elsewhere).path("number")).isNotEqualTo(read(first).path("number"));
    }

    @Test
    void oneCustomerIsKnownByEitherAddress() {
        var email = address();
        var phone = "+1555" + (1_000_000 + Math.abs(email.hashCode() % 8_999_999));
        var first = opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\", \"phone\": \"%s\"}, \"text\": \"a\"}"
                .formatted(email, phone));

        var second = opened("{\"type\": \"query\", \"from\": {\"phone\": \"%s\"}, \"text\": \"b\"}".formatted(phone));

        assertThat(customerOf(second)).isEqualTo(customerOf(first));
    }

    @Test
    void whatTheCallerMayNotSeeIsAsAbsentAsWhatIsNotThere() {
        var number =
                opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));

        var hidden = as("technician").get("/api/v1/requests/" + number);
        var missing = as("technician").get("/api/v1/requests/SR-999999999");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(number, "")).isEqualTo(missing.body().replace("SR-999999999", ""));
        assertThat(read(as("technician").get("/api/v1/requests?q=" + number)).path("items"))
                .isEmpty();
        assertThat(read(as("technician").get("/api/v1/tasks?request=" + number)).path("items"))
                .isEmpty();
        assertThat(as("technician")
                        .post("/api/v1/requests/" + number + "/cancel", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("inspector").get("/api/v1/requests/" + number).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTaskSomebodyHasIsAConflictForTheNext() {
        var number =
                opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));
        var task = "/api/v1/tasks/" + taskOf(number).path("id").asText();

        assertThat(read(as("agent").post(task + "/claim", "")).path("assignee").asText())
                .isEqualTo("agent");
        assertThat(as("agent2").post(task + "/claim", "").statusCode()).isEqualTo(409);
        assertThat(as("agent2")
                        .post(task + "/complete", "{\"values\": {\"handling\": \"answer\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("inspector").post(task + "/claim", "").statusCode()).isEqualTo(403);
        assertThat(read(as("agent").post(task + "/unclaim", ""))
                        .path("assignee")
                        .isNull())
                .isTrue();
        assertThat(as("agent2").post(task + "/claim", "").statusCode()).isEqualTo(200);
        assertThat(read(as("agent2").get("/api/v1/tasks?mine=true&limit=200")).path("items"))
                .anySatisfy(mine -> assertThat(mine.path("request").asText()).isEqualTo(number));
    }

    @Test
    void answersThatDoNotFitTheFormAreNamed() {
        var number =
                opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));
        var task = "/api/v1/tasks/" + taskOf(number).path("id").asText();

        var answer = as("agent").post(task + "/complete", "{\"values\": {\"handling\": \"dance\", \"invented\": 1}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("values.handling", "values.invented");
    }

    @Test
    void aCancelledRequestTakesNothingMore() {
        var number =
                opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));
        var path = "/api/v1/requests/" + number;

        var cancelled = as("agent").post(path + "/cancel", "{\"reason\": \"Asked twice\"}");

        assertThat(read(cancelled).path("status").asText()).as(cancelled.body()).isEqualTo("CANCELLED");
        assertThat(as("agent").post(path + "/cancel", "{\"reason\": \"Again\"}").statusCode())
                .isEqualTo(409);
        assertThat(as("agent")
                        .post(path + "/messages", "{\"channel\": \"email\", \"text\": \"Bye\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aReplyIsQueuedAndOneThatCannotArriveIsAConflict() {
        var number =
                opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));
        var path = "/api/v1/requests/" + number + "/messages";

        assertThat(as("agent")
                        .post(path, "{\"channel\": \"email\", \"text\": \"Hello 😀\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(as("agent")
                        .post(path, "{\"channel\": \"sms\", \"text\": \"Hello\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(read(as("agent").get("/api/v1/requests/" + number)).path("messages"))
                .anySatisfy(message -> {
                    assertThat(message.path("direction").asText()).isEqualTo("OUT");
                    assertThat(message.path("text").asText()).isEqualTo("Hello 😀");
                    assertThat(message.path("author").asText()).isEqualTo("agent");
                });
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 3; i++) {
            opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(address()));
        }

        var first = read(as("agent").get("/api/v1/requests?limit=2"));
        var second = read(as("agent")
                .get("/api/v1/requests?limit=2&after=" + first.path("next").asText()));
        var tasks = read(as("agent").get("/api/v1/tasks?limit=1"));
        var more = read(as("agent")
                .get("/api/v1/tasks?limit=1&after=" + tasks.path("next").asText()));

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items"))
                .doesNotContain(first.path("items").get(0), first.path("items").get(1));
        assertThat(more.path("items").get(0)).isNotEqualTo(tasks.path("items").get(0));
    }

    @Test
    void aCustomerIsFoundAndCorrected() {
        var email = address();
        opened("{\"type\": \"query\", \"from\": {\"email\": \"%s\"}, \"text\": \"x\"}".formatted(email));
        var found = read(as("agent").get("/api/v1/customers?q=" + email)).path("items");
        assertThat(found).hasSize(1);
        var path = "/api/v1/customers/" + found.get(0).path("id").asText();

        var changed = read(as("agent")
                .patch(
                        path,
                        "{\"name\": \"Li Lei 李雷\", \"tier\": \"VIP\", \"language\": \"zh\", \"tags\": [\"new\"]}"));

        assertThat(changed.path("name").asText()).isEqualTo("Li Lei 李雷");
        assertThat(changed.path("tier").asText()).isEqualTo("VIP");
        assertThat(changed.path("provisional").asBoolean()).isFalse();
        assertThat(changed.path("tags").get(0).asText()).isEqualTo("new");
        assertThat(as("analyst").get("/api/v1/customers?q=" + email).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCallerLearnsWhoTheyAre() {
        var me = read(as("agent2").get("/api/v1/me"));

        assertThat(me.path("roles").get(0).asText()).isEqualTo("agent");
        assertThat(me.path("teams"))
                .extracting(team -> team.path("key").asText())
                .containsExactly("callback", "general", "repair");
    }

    @Test
    void theContractIsDescribed() {
        var contract = read(Caller.nobody(port).get("/v3/api-docs"));

        assertThat(contract.path("paths").has("/api/v1/requests/{number}")).isTrue();
        assertThat(contract.path("paths").findValuesAsText("summary")).isNotEmpty();
        assertThat(contract.path("paths").fieldNames()).toIterable().allSatisfy(path -> assertThat(path)
                .matches("/(api/v1|attachments)/.*|/modeler-kit\\.zip"));
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private String opened(String body) {
        var answer = as("agent").post("/api/v1/requests", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).path("number").asText();
    }

    private HttpResponse<String> post(String username, String body, String key) {
        return as(username).send("POST", "/api/v1/requests", body, "application/json", "Idempotency-Key", key);
    }

    /** The request's task, as soon as its process has got there. */
    private JsonNode taskOf(String number) {
        return await().until(
                        () -> read(as("agent").get("/api/v1/tasks?request=" + number))
                                .path("items")
                                .path(0),
                        JsonNode::isObject);
    }

    private String customerOf(String number) {
        return read(as("agent").get("/api/v1/requests/" + number))
                .path("customer")
                .path("id")
                .asText();
    }

    private static String address() {
        return "c-" + UUID.randomUUID() + "@customer.test";
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
