package io.servicelane.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The guide of the kit, followed to its end. */
@RunningDesk
class FirstTypeJourneyTests {

    private static final String BOUNDARY = "----camunda-modeler";

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
    void theExampleIsDeployedAsTheModelerDoesItAndTheNextTextMessageRunsThroughIt() throws Exception {
        deploy();
        assertThat(as("agent").get("/api/v1/types").body()).contains("\"water-quality\"");

        text("+14155550391", "There is BROWN WATER in the kitchen");
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

    private void deploy() throws IOException {
        var body = new StringBuilder();
        field(body, "deployment-name", "water-quality");
        field(body, "deployment-source", "Camunda Modeler");
        field(body, "enable-duplicate-filtering", "true");
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:kit/example/water-quality/*")) {
            body.append(
                    "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(BOUNDARY, file.getFilename()));
            body.append(file.getContentAsString(StandardCharsets.UTF_8)).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        var answer = as("analyst")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body.toString(),
                        "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        deployment = read(answer).path("id").asText();
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
    }

    /** Delivers a text message as the provider does: signed over the address it knows the desk by. */
    private void text(String from, String words) throws Exception {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "From",
                from,
                "To",
                "+15005550006",
                "Body",
                words,
                "NumMedia",
                "0"));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
        var signed = form.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining("", address + "/channels/twilio/message", ""));
        var answer = Caller.nobody(port)
                .send(
                        "POST",
                        "/channels/twilio/message",
                        form.entrySet().stream()
                                .map(each -> each.getKey() + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")),
                        "application/x-www-form-urlencoded",
                        "X-Twilio-Signature",
                        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
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
