package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Who gets which clocks from Cockpit's plug-in, over HTTP. The board is mocked, so this desk has an engine of its own. */
@RunningDesk
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:clocks-in-cockpit;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.process-engine-name=clocksInCockpit"
        })
class ClocksInCockpitTests {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/servicelane-clocks/";
    private static final String ENGINE = PLUGIN + "clocksInCockpit/";
    private static final Pattern IMPORT = Pattern.compile("from '\\./([\\w-]+\\.js)'");

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @MockitoBean
    ClockBoard board;

    private String definition;
    private String instance;

    @BeforeEach
    void aQueryRuns() {
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("query")
                .latestVersion()
                .singleResult()
                .getId();
        var number = read(Caller.program(port, "agent")
                        .post(
                                "/api/v1/requests",
                                "{\"type\": \"query\", \"from\": {\"email\": \"ann@customer.test\"}, \"text\": \"When?\"}"))
                .path("number")
                .asText();
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        given(board.clocks(instance)).willReturn(List.of(running(number), overdueAndPaused(number)));
        given(board.elements(definition))
                .willReturn(List.of(new ClockBoard.ElementClocks("Task_AnswerQuery", 3, 1, 2, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin"})
    void whoMayReadAnInstanceReadsItsClocks(String username) {
        var clocks = read(Caller.browser(port, username).get(ofInstance(instance)));

        assertThat(clocks).hasSize(2);
        var resolution = clocks.get(0);
        assertThat(resolution.path("request").asText()).startsWith("SR-");
        assertThat(resolution.path("kind").asText()).isEqualTo("RESOLUTION");
        assertThat(resolution.path("state").asText()).isEqualTo("RUNNING");
        assertThat(resolution.path("budgetSeconds").asLong()).isEqualTo(4 * 3600);
        assertThat(resolution.path("usedSeconds").asLong()).isEqualTo(130 * 60);
        assertThat(resolution.path("calendar").asText()).isEqualTo("standard");
        assertThat(resolution.path("due").asText()).isEqualTo("2027-03-26T09:30:00Z");
        assertThat(clocks.get(1).path("due").isNull()).isTrue();
        assertThat(clocks.get(1).path("level").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin"})
    void whoMayReadTheInstancesOfADefinitionReadsTheCountsOfTheirClocks(String username) {
        var elements = read(Caller.browser(port, username).get(ofDefinition(definition)));

        assertThat(elements).hasSize(1);
        assertThat(elements.get(0).path("element").asText()).isEqualTo("Task_AnswerQuery");
        assertThat(elements.get(0).path("running").asLong()).isEqualTo(3);
        assertThat(elements.get(0).path("atRisk").asLong()).isEqualTo(1);
        assertThat(elements.get(0).path("overdue").asLong()).isEqualTo(2);
    }

    @Test
    void anAnalystWhoReadsDefinitionsButNoInstancesGetsNoClocks() {
        var analyst = Caller.browser(port, "analyst");

        assertThat(read(analyst.get(ofInstance(instance)))).isEmpty();
        assertThat(read(analyst.get(ofDefinition(definition)))).isEmpty();
        then(board).should(never()).clocks(any());
        then(board).should(never()).elements(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "dispatcher", "technician", "inspector"})
    void whoMayNotOpenCockpitIsRefused(String username) {
        var browser = Caller.browser(port, username);

        assertThat(browser.get(ofInstance(instance)).statusCode()).isEqualTo(403);
        assertThat(browser.get(ofDefinition(definition)).statusCode()).isEqualTo(403);
        assertThat(browser.get(PLUGIN + "static/app/plugin.js").statusCode()).isEqualTo(403);
    }

    @Test
    void aVisitorIsRefused() {
        var visitor = Caller.nobody(port);

        assertThat(visitor.get(ofInstance(instance)).statusCode()).isEqualTo(401);
        assertThat(visitor.get(ofDefinition(definition)).statusCode()).isEqualTo(401);
        assertThat(visitor.get(PLUGIN + "static/app/plugin.js").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereHasNoClocks() {
        var supervisor = Caller.browser(port, "supervisor");

        assertThat(read(supervisor.get(ofInstance("nothing-like-it")))).isEmpty();
        assertThat(read(supervisor.get(ofDefinition("nothing:1:like-it")))).isEmpty();
        then(board).should(never()).clocks("nothing-like-it");
        then(board).should(never()).elements("nothing:1:like-it");
    }

    @Test
    void anEngineThatIsNotThereLetsNobodyIn() {
        var answer = Caller.browser(port, "admin").get(PLUGIN + "elsewhere/process-instance/" + instance + "/clocks");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        then(board).should(never()).clocks(any());
    }

    @Test
    void thePagesAreServedWithEveryModuleTheyImport() {
        var supervisor = Caller.browser(port, "supervisor");

        var modules = new LinkedHashSet<>(Set.of("plugin.js"));
        for (var unread = List.copyOf(modules); !unread.isEmpty(); ) {
            unread = unread.stream()
                    .flatMap(module -> importsOf(page(supervisor, module)))
                    .filter(modules::add)
                    .toList();
        }

        assertThat(modules).contains("clocks-tab.js", "clock-badges.js", "request-link.js");
        assertThat(page(supervisor, "plugin.css")).contains(".sl-clock-badge");
    }

    @Test
    void whatTheLinkToTheRequestAsksTheEngineIsAnsweredWithTheRequestsNumber() {
        var answer = read(Caller.browser(port, "supervisor")
                .get("/camunda/api/engine/engine/clocksInCockpit/process-instance/" + instance));

        assertThat(answer.path("businessKey").asText()).matches("SR-\\d+");
    }

    @Test
    void cockpitWearsTheDesksNameAndColour() {
        var supervisor = Caller.browser(port, "supervisor");

        assertThat(supervisor.get("/camunda/app/cockpit/scripts/config.js").body())
                .contains("vendor: 'Servicelane'");
        assertThat(supervisor.get("/camunda/app/cockpit/styles/user-styles.css").body())
                .contains("[cam-widget-header] {\n  border-bottom-color: #0d6a59;");
    }

    private static String page(Caller caller, String file) {
        var answer = caller.get(PLUGIN + "static/app/" + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith(file.endsWith(".css") ? "text/css" : "text/javascript"));
        return answer.body();
    }

    private static Stream<String> importsOf(String module) {
        return IMPORT.matcher(module).results().map(found -> found.group(1));
    }

    private static ClockBoard.ClockLine running(String request) {
        return new ClockBoard.ClockLine(
                request,
                "RESOLUTION",
                "RUNNING",
                Duration.ofHours(4),
                Duration.ofMinutes(130),
                "standard",
                Instant.parse("2027-03-26T09:30:00Z"),
                0);
    }

    private static ClockBoard.ClockLine overdueAndPaused(String request) {
        return new ClockBoard.ClockLine(
                request, "VISIT", "PAUSED", Duration.ofHours(8), Duration.ofHours(9), "always", null, 2);
    }

    private static String ofInstance(String id) {
        return ENGINE + "process-instance/" + id + "/clocks";
    }

    private static String ofDefinition(String id) {
        return ENGINE + "process-definition/" + id + "/clocks";
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
