package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.EngineClock;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Weeks at the desk, walked through by REST and the test clock. */
@RunningDesk
@TestPropertySource(
        properties = {
            // a database of its own: whoever moves the clock by weeks works alone
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_CLOCKS_URL:jdbc:h2:mem:clock-journey;MODE=MySQL;DB_CLOSE_DELAY=-1}",
            "spring.datasource.username=${SERVICELANE_TEST_MYSQL_CLOCKS_USERNAME:sa}",
            "spring.datasource.password=${SERVICELANE_TEST_MYSQL_CLOCKS_PASSWORD:}",
            "camunda.bpm.process-engine-name=clockJourney"
        })
class ClockJourneyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private InboundMessages door;

    @Autowired
    private RequestSteps steps;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ObjectMapper json;

    /** The engine's clock belongs to the whole JVM; the next test wants it back. */
    @AfterAll
    static void back(@Autowired EngineClock engine) {
        engine.ahead(Duration.ZERO);
    }

    @Test
    void aVipsRepairOnFridayEveningIsDueOnMondayStopsForTheCustomerAndClimbsTheLadderInWorkingTime() {
        var phone = "+14155550177";
        var introduced = sms(phone, "My boiler is broken");
        vip(introduced);
        as("agent").post("/api/v1/requests/" + introduced + "/cancel", "{\"reason\": \"test\"}");

        set("2027-03-26T17:30:00+08:00");
        var number = sms(phone, "My boiler is broken again");
        task(number, "Task_Triage");

        var resolution = clock(number, "RESOLUTION");
        assertThat(resolution.path("budget").asText()).isEqualTo("PT4H");
        assertThat(resolution.path("hit").path("decision").asText()).isEqualTo("slaTargets");
        assertThat(due(resolution)).isBetween(at("2027-03-29T13:30:00+08:00"), at("2027-03-29T13:30:59+08:00"));

        set("2027-03-29T09:10:00+08:00");
        complete("agent", task(number, "Task_Triage"), triage("ask"));
        await().until(() -> clock(number, "RESOLUTION").path("state").asText().equals("PAUSED"));
        var stopped = clock(number, "RESOLUTION");
        assertThat(stopped.path("due").isNull()).isTrue();
        assertThat(Duration.parse(stopped.path("consumed").asText())).isBetween(minutes(39), minutes(41));

        set("2027-03-30T09:00:00+08:00");
        sms(phone, "The one in the cellar");
        await().until(() -> clock(number, "RESOLUTION").path("state").asText().equals("RUNNING"));
        // 3 h 20 min were left: three hours in the morning, twenty minutes after lunch
        assertThat(due(clock(number, "RESOLUTION")))
                .isBetween(at("2027-03-30T13:19:00+08:00"), at("2027-03-30T13:21:00+08:00"));

        as("agent").post("/api/v1/tasks/" + task(number, "Task_Triage") + "/claim", "");
        set("2027-03-30T11:15:00+08:00");
        assertThat(told(number, "told-at-risk")).noneMatch(line -> line.contains("RESOLUTION"));
        set("2027-03-30T11:25:00+08:00");
        await().untilAsserted(() -> assertThat(told(number, "told-at-risk"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .singleElement()
                .asString()
                .contains("agent"));

        set("2027-03-30T13:22:00+08:00");
        await().untilAsserted(() -> assertThat(told(number, "told-overdue"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .hasSize(1));
        assertThat(clock(number, "RESOLUTION").path("state").asText()).isEqualTo("BREACHED");
        assertThat(clock(number, "RESOLUTION").path("level").asInt()).isEqualTo(1);
        set("2027-04-02T18:00:00+08:00");
        await().untilAsserted(() ->
                assertThat(clock(number, "RESOLUTION").path("level").asInt()).isEqualTo(3));
        assertThat(told(number, "told-at-risk"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .hasSize(1);
        assertThat(events(clock(number, "RESOLUTION")))
                .containsOnlyOnce("BREACHED")
                .startsWith("STARTED", "PAUSED", "RESUMED");
    }

    @Test
    void fault08OnlyAPersonsAnswerMeetsTheResponseClock() {
        var number = sms("+14155550178", "I want to complain about your service, this is unacceptable");
        await().until(() -> messages(number, "OUT") > 0 || type(number).equals("complaint"));
        assertThat(clock(number, "RESPONSE").path("state").asText()).isEqualTo("RUNNING");

        var reply = as("agent").post("/api/v1/requests/" + number + "/messages", "{\"text\": \"We are on it\"}");

        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(clock(number, "RESPONSE").path("state").asText()).isEqualTo("MET");
        assertThat(clock(number, "RESOLUTION").path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void fault10ARequestThatAProcessOpensHasClocksLikeAnyOther() {
        var parent = sms("+14155550187", "My gutter is broken");

        var child = transactions.inOne(() -> steps.openChild(new RequestNumber(parent), "follow-up"));

        assertThat(clock(child.value(), "RESOLUTION").path("state").asText()).isIn("RUNNING", "PAUSED");
        assertThat(events(clock(child.value(), "RESOLUTION"))).startsWith("STARTED");
    }

    @Test
    void fault12ResponseAndResolutionAreSeparateAndTheListGoesByTheNearest() {
        var number = sms("+14155550179", "My tap is broken");
        var task = task(number, "Task_Triage");
        assertThat(taskDue(task)).isEqualTo(due(clock(number, "RESPONSE")));

        as("agent").post("/api/v1/requests/" + number + "/messages", "{\"text\": \"We are on it\"}");

        assertThat(taskDue(task)).isEqualTo(due(clock(number, "RESOLUTION")));
    }

    @Test
    void aRequestThatEndsTakesItsClocksWithIt() {
        var number = sms("+14155550180", "My radiator is broken");
        task(number, "Task_Triage");

        as("agent").post("/api/v1/requests/" + number + "/cancel", "{\"reason\": \"test\"}");

        assertThat(clock(number, "RESOLUTION").path("state").asText()).isEqualTo("CANCELLED");
        assertThat(clock(number, "RESOLUTION").path("due").isNull()).isTrue();
    }

    @Test
    void theExplanationSaysInBothLanguagesWhyAClockIsDue() {
        var number = sms("+14155550181", "My stove is broken");

        var explained = read(as("agent").get("/api/v1/sla/explain/" + number)).path("clocks");

        assertThat(explained).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.path("sentences").path("en")).hasSize(2);
            assertThat(clock.path("sentences").path("zh").get(0).asText()).matches("(?s).*\\p{IsHan}.*");
        });
        assertThat(as("technician").get("/api/v1/sla/explain/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherPriorityRetargetsAndKeepsWhatWasConsumed() {
        var phone = "+14155550182";
        var number = sms(phone, "My heating is broken");
        task(number, "Task_Triage");
        var before = Duration.parse(clock(number, "RESOLUTION").path("budget").asText());

        vip(number);

        var clock = clock(number, "RESOLUTION");
        assertThat(Duration.parse(clock.path("budget").asText())).isLessThan(before);
        assertThat(events(clock)).containsExactly("STARTED", "RETARGETED");
    }

    @Test
    void aTableDeployedFromOutsideCountsForNewRequestsAndWhereAskedForRunningOnes() throws IOException {
        var running = sms("+14155550183", "My oven is broken");
        assertThat(clock(running, "RESOLUTION").path("budget").asText()).isEqualTo("PT8H");

        var table = resource("/processes/decisions/sla-targets.dmn").replace("\"PT8H\"", "\"PT7H\"");
        assertThat(deploy(table)).isEqualTo(200);

        var next = sms("+14155550184", "My lamp is broken");
        assertThat(clock(next, "RESOLUTION").path("budget").asText()).isEqualTo("PT7H");
        assertThat(clock(running, "RESOLUTION").path("budget").asText()).isEqualTo("PT8H");
        assertThat(as("analyst")
                        .post("/api/v1/sla/retarget", "{\"type\": \"repair\"}")
                        .statusCode())
                .isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(clock(running, "RESOLUTION").path("budget").asText()).isEqualTo("PT7H"));
        assertThat(events(clock(running, "RESOLUTION"))).containsExactly("STARTED", "RETARGETED");
    }

    @Test
    void aTableWithANegativeBudgetIsRefusedWithElementAndRemedy() throws IOException {
        var table = resource("/processes/decisions/sla-targets.dmn").replace("\"PT8H\"", "\"-PT8H\"");

        assertThat(deploy(table)).isEqualTo(400);
    }

    @Test
    void fault06AChangedCalendarMovesRunningClocksAndTheLedgerSaysSo() {
        var before = office("[\"09:00\",\"12:00\"],[\"13:00\",\"18:00\"]");
        set("2027-06-07T09:00:00+08:00");
        var number = sms("+14155550185", "My fence is broken");
        task(number, "Task_Triage");
        var due = due(clock(number, "RESOLUTION"));

        save(office("[\"09:00\",\"12:00\"]"));

        await().untilAsserted(() ->
                assertThat(events(clock(number, "RESOLUTION"))).containsExactly("STARTED", "RECALENDARED"));
        assertThat(due(clock(number, "RESOLUTION"))).isAfter(due);
        assertThat(taskDue(task(number, "Task_Triage"))).isEqualTo(due(clock(number, "RESPONSE")));
        save(before);
        await().untilAsserted(() -> assertThat(due(clock(number, "RESOLUTION"))).isEqualTo(due));
    }

    @Test
    void aCalendarThatTheTableOfTargetsNamesCannotBeDeleted() {

        var answer = as("admin").send("DELETE", "/api/v1/calendars/standard", "", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("standard");
    }

    private void save(String calendar) {
        var answer = as("admin").send("PUT", "/api/v1/calendars/standard", calendar, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String office(String spans) {
        return "{\"title\": {\"en\": \"Office\", \"zh\": \"办公\"}, \"zone\": \"Asia/Shanghai\", \"week\": {"
                + java.util.stream.Stream.of("MON", "TUE", "WED", "THU", "FRI")
                        .map(day -> "\"%s\": [%s]".formatted(day, spans))
                        .collect(java.util.stream.Collectors.joining(", "))
                + "}}";
    }

    private int deploy(String table) {
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

    private static String resource(String path) throws IOException {
        try (var file = ClockJourneyIT.class.getResourceAsStream(path)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void vip(String number) {
        var customer = read(as("agent").get("/api/v1/requests/" + number))
                .path("customer")
                .path("id")
                .asLong();
        assertThat(as("agent")
                        .patch("/api/v1/customers/" + customer, "{\"tier\": \"VIP\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String sms(String from, String text) {
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

    private String task(String number, String key) {
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

    private Instant taskDue(String task) {
        return OffsetDateTime.parse(read(as("agent").get("/api/v1/tasks/" + task))
                        .path("due")
                        .asText())
                .toInstant();
    }

    private static String triage(String solution) {
        return "{\"values\": {\"symptom\": \"leak\", \"cause\": \"wear\", \"solution\": \"%s\"}}".formatted(solution);
    }

    private void complete(String username, String task, String values) {
        var answer = as(username).post("/api/v1/tasks/" + task + "/complete", values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode clock(String number, String kind) {
        return StreamSupport.stream(request(number).path("clocks").spliterator(), false)
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(number + " has no clock " + kind));
    }

    private static List<String> events(JsonNode clock) {
        return StreamSupport.stream(clock.path("ledger").spliterator(), false)
                .map(line -> line.path("event").asText())
                .toList();
    }

    private List<String> told(String number, String what) {
        return StreamSupport.stream(request(number).path("history").spliterator(), false)
                .filter(line -> line.path("what").asText().equals(what))
                .map(line -> line.path("detail").asText())
                .toList();
    }

    private long messages(String number, String direction) {
        return StreamSupport.stream(request(number).path("messages").spliterator(), false)
                .filter(message -> message.path("direction").asText().equals(direction))
                .count();
    }

    private String type(String number) {
        return request(number).path("type").asText();
    }

    private JsonNode request(String number) {
        return read(as("admin").get("/api/v1/requests/" + number));
    }

    private void set(String moment) {
        var answer = as("admin").post("/api/v1/test-clock", "{\"set\": \"%s\"}".formatted(moment));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Instant due(JsonNode clock) {
        return Instant.parse(clock.path("due").asText());
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
