package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What people do at a desk whose clock is moved, and what they see of it, by REST. */
record ClockWalk(int port, InboundMessages door, ObjectMapper json) {

    void save(String calendar) {
        var answer = as("admin").send("PUT", "/api/v1/calendars/standard", calendar, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    String office(String spans) {
        return "{\"title\": {\"en\": \"Office\", \"zh\": \"办公\"}, \"zone\": \"Asia/Shanghai\", \"week\": {"
                + Stream.of("MON", "TUE", "WED", "THU", "FRI")
                        .map(day -> "\"%s\": [%s]".formatted(day, spans))
                        .collect(Collectors.joining(", "))
                + "}}";
    }

    int deploy(String table) {
        var boundary = "servicelane-test";
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntargets\r\n"
                        .formatted(boundary)
                + "--%1$s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"sla-targets.dmn\"\r\n"
                        .formatted(boundary)
                + "Content-Type: text/xml\r\n\r\n" + table + "\r\n--" + boundary + "--\r\n";
        var answer = as("analyst")
                .send(
                        "POST",
                        "/engine-rest/engine/clockJourney/deployment/create",
                        body,
                        "multipart/form-data; boundary=" + boundary);
        if (answer.statusCode() != 200) {
            assertThat(answer.body()).contains("sla-targets.dmn").contains("budget");
        }
        return answer.statusCode();
    }

    void vip(String number) {
        var customer = read(as("agent").get("/api/v1/requests/" + number))
                .path("customer")
                .path("id")
                .asLong();
        assertThat(as("agent")
                        .patch("/api/v1/customers/" + customer, "{\"tier\": \"VIP\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    String sms(String from, String text) {
        var receipt = door.receive(new InboundMessage(
                Channel.SMS,
                "+15005550006",
                UUID.randomUUID().toString(),
                Kind.MESSAGE,
                from,
                null,
                null,
                text,
                null,
                Threading.NONE,
                List.of(),
                List.of(),
                Map.of(),
                null,
                Instant.now(),
                text.getBytes(StandardCharsets.UTF_8)));
        return String.valueOf(receipt.request());
    }

    String task(String number, String key) {
        return await().until(
                        () -> StreamSupport.stream(
                                        read(as("agent").get("/api/v1/tasks?request=" + number))
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .filter(task -> task.path("key").asText().equals(key))
                                .map(task -> task.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    Instant taskDue(String task) {
        return OffsetDateTime.parse(read(as("agent").get("/api/v1/tasks/" + task))
                        .path("due")
                        .asText())
                .toInstant();
    }

    String triage(String solution) {
        return "{\"values\": {\"symptom\": \"leak\", \"cause\": \"wear\", \"solution\": \"%s\"}}".formatted(solution);
    }

    void complete(String username, String task, String values) {
        var answer = as(username).post("/api/v1/tasks/" + task + "/complete", values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonNode clock(String number, String kind) {
        return StreamSupport.stream(request(number).path("clocks").spliterator(), false)
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(number + " has no clock " + kind));
    }

    List<String> events(JsonNode clock) {
        return StreamSupport.stream(clock.path("ledger").spliterator(), false)
                .map(line -> line.path("event").asText())
                .toList();
    }

    List<String> told(String number, String what) {
        return StreamSupport.stream(request(number).path("history").spliterator(), false)
                .filter(line -> line.path("what").asText().equals(what))
                .map(line -> line.path("detail").asText())
                .toList();
    }

    long messages(String number, String direction) {
        return StreamSupport.stream(request(number).path("messages").spliterator(), false)
                .filter(message -> message.path("direction").asText().equals(direction))
                .count();
    }

    String type(String number) {
        return request(number).path("type").asText();
    }

    JsonNode request(String number) {
        return read(as("admin").get("/api/v1/requests/" + number));
    }

    void set(String moment) {
        var answer = as("admin").post("/api/v1/test-clock", "{\"set\": \"%s\"}".formatted(moment));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    Instant due(JsonNode clock) {
        return Instant.parse(clock.path("due").asText());
    }

    Caller as(String username) {
        return Caller.program(port, username);
    }

    JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
