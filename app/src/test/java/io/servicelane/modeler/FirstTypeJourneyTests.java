package io.servicelane.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.TextMessages;
import io.servicelane.Upload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guide of the kit, followed to its end. */
@RunningDesk
class FirstTypeJourneyTests {

    @LocalServerPort
    private int port;

    @Value("${servicelane.public-url}")
    private String address;

    @Value("${servicelane.twilio.secondary-auth-token}")
    private String token;

    @Autowired
    private ObjectMapper json;

    private String deployment = "";

    @AfterEach
    void takeTheTypeAwayAgain() {
        if (!deployment.isEmpty()) {
            var taken = as("admin")
                    .send("DELETE", "/engine-rest/deployment/" + deployment + "?cascade=true", "", "application/json");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
        }
    }

    @Test
    void theExampleIsDeployedAsTheModelerDoesItAndTheNextTextMessageRunsThroughIt() {
        deploy();
        assertThat(as("agent").get("/api/v1/types").body()).contains("\"water-quality\"");

        new TextMessages(port, address, token).send("+14155550391", "There is BROWN WATER in the kitchen");
        var request = await().until(this::newest, found -> !found.isMissingNode());
        var number = request.path("number").asText();
        assertThat(request.path("queue").asText()).isEqualTo("repair");

        var task = await().until(() -> task(number), found -> !found.isEmpty());
        assertThat(read(as("agent").get("/api/v1/tasks/" + task)).at("/form/id").asText())
                .isEqualTo("water-quality.check");
        assertThat(as("agent").post("/api/v1/tasks/" + task + "/claim", "").statusCode())
                .isEqualTo(200);
        var completed = as("agent")
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        "{\"values\": {\"finding\": \"in-order\", \"answer\": \"The water is clean.\"}}");
        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(200);

        await().untilAsserted(() -> {
            var closed = read(as("agent").get("/api/v1/requests/" + number));
            assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
            assertThat(closed.path("outcome").asText()).isEqualTo("answered");
            assertThat(closed.path("messages").findValuesAsText("text"))
                    .anyMatch(words -> words.contains("The water is clean."));
        });
    }

    private void deploy() {
        var answer = Upload.named("water-quality")
                .files("classpath*:kit/example/water-quality/*", "", UnaryOperator.identity())
                .by(as("analyst"), "/engine-rest/deployment/create");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        deployment = read(answer).path("id").asText();
    }

    private JsonNode newest() {
        return items(as("agent").get("/api/v1/requests?type=water-quality")).stream()
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String task(String number) {
        return items(as("agent").get("/api/v1/tasks?request=" + number)).stream()
                .filter(task -> task.path("key").asText().equals("Task_CheckWater"))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private List<JsonNode> items(HttpResponse<String> answer) {
        return StreamSupport.stream(read(answer).path("items").spliterator(), false)
                .toList();
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
