package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.RunningDesk;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.EngineClock;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.Transactions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
@Tag("own-clock")
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

    private ClockWalk walk;

    @BeforeEach
    void setOut() {
        walk = new ClockWalk(port, door, json);
    }

    /** The engine's clock belongs to the whole JVM; the next test wants it back. */
    @AfterAll
    static void back(@Autowired EngineClock engine) {
        engine.ahead(Duration.ZERO);
    }

    @Test
    void aVipsRepairOnFridayEveningIsDueOnMondayStopsForTheCustomerAndClimbsTheLadderInWorkingTime() {
        var phone = "+14155550177";
        var introduced = walk.sms(phone, "My boiler is broken");
        walk.vip(introduced);
        walk.as("agent").post("/api/v1/requests/" + introduced + "/cancel", "{\"reason\": \"test\"}");

        walk.set("2027-03-26T17:30:00+08:00");
        var number = walk.sms(phone, "My boiler is broken again");
        walk.task(number, "Task_Triage");

        var resolution = walk.clock(number, "RESOLUTION");
        assertThat(resolution.path("budget").asText()).isEqualTo("PT4H");
        assertThat(resolution.path("hit").path("decision").asText()).isEqualTo("slaTargets");
        assertThat(walk.due(resolution)).isBetween(at("2027-03-29T13:30:00+08:00"), at("2027-03-29T13:30:59+08:00"));

        walk.set("2027-03-29T09:10:00+08:00");
        walk.complete("agent", walk.task(number, "Task_Triage"), walk.triage("ask"));
        await().until(() ->
                walk.clock(number, "RESOLUTION").path("state").asText().equals("PAUSED"));
        var stopped = walk.clock(number, "RESOLUTION");
        assertThat(stopped.path("due").isNull()).isTrue();
        assertThat(Duration.parse(stopped.path("consumed").asText())).isBetween(minutes(39), minutes(41));

        walk.set("2027-03-30T09:00:00+08:00");
        walk.sms(phone, "The one in the cellar");
        await().until(() ->
                walk.clock(number, "RESOLUTION").path("state").asText().equals("RUNNING"));
        // 3 h 20 min were left: three hours in the morning, twenty minutes after lunch
        assertThat(walk.due(walk.clock(number, "RESOLUTION")))
                .isBetween(at("2027-03-30T13:19:00+08:00"), at("2027-03-30T13:21:00+08:00"));

        walk.as("agent").post("/api/v1/tasks/" + walk.task(number, "Task_Triage") + "/claim", "");
        walk.set("2027-03-30T11:15:00+08:00");
        assertThat(walk.told(number, "told-at-risk")).noneMatch(line -> line.contains("RESOLUTION"));
        walk.set("2027-03-30T11:25:00+08:00");
        await().untilAsserted(() -> assertThat(walk.told(number, "told-at-risk"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .singleElement()
                .asString()
                .contains("agent"));

        walk.set("2027-03-30T13:22:00+08:00");
        await().untilAsserted(() -> assertThat(walk.told(number, "told-overdue"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .hasSize(1));
        assertThat(walk.clock(number, "RESOLUTION").path("state").asText()).isEqualTo("BREACHED");
        assertThat(walk.clock(number, "RESOLUTION").path("level").asInt()).isEqualTo(1);
        walk.set("2027-04-02T18:00:00+08:00");
        await().untilAsserted(() -> assertThat(
                        walk.clock(number, "RESOLUTION").path("level").asInt())
                .isEqualTo(3));
        assertThat(walk.told(number, "told-at-risk"))
                .filteredOn(line -> line.contains("RESOLUTION"))
                .hasSize(1);
        assertThat(walk.events(walk.clock(number, "RESOLUTION")))
                .containsOnlyOnce("BREACHED")
                .startsWith("STARTED", "PAUSED", "RESUMED");
    }

    @Test
    void fault08OnlyAPersonsAnswerMeetsTheResponseClock() {
        var number = walk.sms("+14155550178", "I want to complain about your service, this is unacceptable");
        await().until(() ->
                walk.messages(number, "OUT") > 0 || walk.type(number).equals("complaint"));
        assertThat(walk.clock(number, "RESPONSE").path("state").asText()).isEqualTo("RUNNING");

        var reply = walk.as("agent").post("/api/v1/requests/" + number + "/messages", "{\"text\": \"We are on it\"}");

        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(walk.clock(number, "RESPONSE").path("state").asText()).isEqualTo("MET");
        assertThat(walk.clock(number, "RESOLUTION").path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void fault10ARequestThatAProcessOpensHasClocksLikeAnyOther() {
        var parent = walk.sms("+14155550187", "My gutter is broken");

        var child = transactions.inOne(() -> steps.openChild(new RequestNumber(parent), "follow-up"));

        assertThat(walk.clock(child.value(), "RESOLUTION").path("state").asText())
                .isIn("RUNNING", "PAUSED");
        assertThat(walk.events(walk.clock(child.value(), "RESOLUTION"))).startsWith("STARTED");
    }

    @Test
    void fault12ResponseAndResolutionAreSeparateAndTheListGoesByTheNearest() {
        var number = walk.sms("+14155550179", "My tap is broken");
        var task = walk.task(number, "Task_Triage");
        assertThat(walk.taskDue(task)).isEqualTo(walk.due(walk.clock(number, "RESPONSE")));

        walk.as("agent").post("/api/v1/requests/" + number + "/messages", "{\"text\": \"We are on it\"}");

        assertThat(walk.taskDue(task)).isEqualTo(walk.due(walk.clock(number, "RESOLUTION")));
    }

    @Test
    void aRequestThatEndsTakesItsClocksWithIt() {
        var number = walk.sms("+14155550180", "My radiator is broken");
        walk.task(number, "Task_Triage");

        walk.as("agent").post("/api/v1/requests/" + number + "/cancel", "{\"reason\": \"test\"}");

        assertThat(walk.clock(number, "RESOLUTION").path("state").asText()).isEqualTo("CANCELLED");
        assertThat(walk.clock(number, "RESOLUTION").path("due").isNull()).isTrue();
    }

    @Test
    void theExplanationSaysInBothLanguagesWhyAClockIsDue() {
        var number = walk.sms("+14155550181", "My stove is broken");

        var explained =
                walk.read(walk.as("agent").get("/api/v1/sla/explain/" + number)).path("clocks");

        assertThat(explained).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.path("sentences").path("en")).hasSize(2);
            assertThat(clock.path("sentences").path("zh").get(0).asText()).matches("(?s).*\\p{IsHan}.*");
        });
        assertThat(walk.as("technician").get("/api/v1/sla/explain/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherPriorityRetargetsAndKeepsWhatWasConsumed() {
        var phone = "+14155550182";
        var number = walk.sms(phone, "My heating is broken");
        walk.task(number, "Task_Triage");
        var before =
                Duration.parse(walk.clock(number, "RESOLUTION").path("budget").asText());

        walk.vip(number);

        var clock = walk.clock(number, "RESOLUTION");
        assertThat(Duration.parse(clock.path("budget").asText())).isLessThan(before);
        assertThat(walk.events(clock)).containsExactly("STARTED", "RETARGETED");
    }

    @Test
    void aTableDeployedFromOutsideCountsForNewRequestsAndWhereAskedForRunningOnes() throws IOException {
        var running = walk.sms("+14155550183", "My oven is broken");
        assertThat(walk.clock(running, "RESOLUTION").path("budget").asText()).isEqualTo("PT8H");

        var table = resource("/processes/decisions/sla-targets.dmn").replace("\"PT8H\"", "\"PT7H\"");
        assertThat(walk.deploy(table)).isEqualTo(200);

        var next = walk.sms("+14155550184", "My lamp is broken");
        assertThat(walk.clock(next, "RESOLUTION").path("budget").asText()).isEqualTo("PT7H");
        assertThat(walk.clock(running, "RESOLUTION").path("budget").asText()).isEqualTo("PT8H");
        assertThat(walk.as("analyst")
                        .post("/api/v1/sla/retarget", "{\"type\": \"repair\"}")
                        .statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                        walk.clock(running, "RESOLUTION").path("budget").asText())
                .isEqualTo("PT7H"));
        assertThat(walk.events(walk.clock(running, "RESOLUTION"))).containsExactly("STARTED", "RETARGETED");
    }

    @Test
    void aTableWithANegativeBudgetIsRefusedWithElementAndRemedy() throws IOException {
        var table = resource("/processes/decisions/sla-targets.dmn").replace("\"PT8H\"", "\"-PT8H\"");

        assertThat(walk.deploy(table)).isEqualTo(400);
    }

    @Test
    void fault06AChangedCalendarMovesRunningClocksAndTheLedgerSaysSo() {
        var before = walk.office("[\"09:00\",\"12:00\"],[\"13:00\",\"18:00\"]");
        walk.set("2027-06-07T09:00:00+08:00");
        var number = walk.sms("+14155550185", "My fence is broken");
        walk.task(number, "Task_Triage");
        var due = walk.due(walk.clock(number, "RESOLUTION"));

        walk.save(walk.office("[\"09:00\",\"12:00\"]"));

        await().untilAsserted(() ->
                assertThat(walk.events(walk.clock(number, "RESOLUTION"))).containsExactly("STARTED", "RECALENDARED"));
        assertThat(walk.due(walk.clock(number, "RESOLUTION"))).isAfter(due);
        assertThat(walk.taskDue(walk.task(number, "Task_Triage"))).isEqualTo(walk.due(walk.clock(number, "RESPONSE")));
        walk.save(before);
        await().untilAsserted(() ->
                assertThat(walk.due(walk.clock(number, "RESOLUTION"))).isEqualTo(due));
    }

    @Test
    void aCalendarThatTheTableOfTargetsNamesCannotBeDeleted() {

        var answer = walk.as("admin").send("DELETE", "/api/v1/calendars/standard", "", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("standard");
    }

    private static String resource(String path) throws IOException {
        try (var file = ClockJourneyIT.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
