package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.notification.Reported;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RunningDesk
class NoticesOverRestTests {

    private static final String MINE = "/api/v1/me/notices";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    TeamSteps team;

    @Autowired
    ApplicationContext context;

    private RequestNumber request;

    @BeforeEach
    void theAgentIsToldTwice() {
        request = new Reported(context).repairWith("agent", "Boiler leaks");
        team.tell(request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee"), Set.of("desk")));
        team.tell(request, new TeamNotice("overdue", "RESOLUTION", 2, Set.of("assignee"), Set.of("desk")));
    }

    @Test
    void theNewestComesFirstWithItsSentenceInTheCallersLanguage() {
        var english = items("agent", MINE + "?limit=2", "en");
        var chinese = items("agent", MINE + "?limit=2", "zh-CN");

        assertThat(english.get(0).path("request").asText()).isEqualTo(request.value());
        assertThat(english.get(0).path("about").asText()).isEqualTo("overdue");
        assertThat(english.get(0).path("clock").asText()).isEqualTo("RESOLUTION");
        assertThat(english.get(0).path("level").asInt()).isEqualTo(2);
        assertThat(english.get(0).path("text").asText()).isEqualTo("Resolution: overdue, escalation level 2");
        assertThat(english.get(0).path("read").asBoolean()).isFalse();
        assertThat(english.get(0).path("at").asText()).endsWith("Z");
        assertThat(english.get(1).path("about").asText()).isEqualTo("at-risk");
        assertThat(chinese.get(1).path("text").asText()).isEqualTo("解决：即将超时");
    }

    @Test
    void theNextPageGoesOnWhereTheFirstEnded() {
        var first = read("agent", MINE + "?limit=1", "en");

        var second = read("agent", MINE + "?limit=1&after=" + first.path("next").asText(), "en");

        assertThat(second.path("items").get(0).path("request").asText()).isEqualTo(request.value());
        assertThat(second.path("items").get(0).path("about").asText()).isEqualTo("at-risk");
    }

    @Test
    void whatIsReadStaysReadAndMayBeReadAgain() {
        var id = items("agent", MINE + "?limit=1", "en").get(0).path("id").asLong();

        assertThat(as("agent").post(MINE + "/" + id + "/read", "").statusCode()).isEqualTo(204);
        assertThat(as("agent").post(MINE + "/" + id + "/read", "").statusCode()).isEqualTo(204);

        assertThat(items("agent", MINE + "?limit=1", "en").get(0).path("read").asBoolean())
                .isTrue();
    }

    @Test
    void anotherPersonsNoticeIsNotThere() {
        var id = items("agent", MINE + "?limit=1", "en").get(0).path("id").asLong();

        assertThat(as("admin").post(MINE + "/" + id + "/read", "").statusCode()).isEqualTo(404);
        assertThat(as("agent").post(MINE + "/999999999/read", "").statusCode()).isEqualTo(404);
        assertThat(items("agent", MINE + "?limit=1", "en").get(0).path("read").asBoolean())
                .isFalse();
        assertThat(items("admin", MINE, "en"))
                .noneMatch(notice -> notice.path("request").asText().equals(request.value()));
    }

    @Test
    void nonsenseIsRefusedWithTheField() {
        assertThat(as("agent").get(MINE + "?after=x").statusCode()).isEqualTo(400);
        assertThat(as("agent").get(MINE + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(as("agent").post(MINE + "/x/read", "").statusCode()).isEqualTo(400);
        assertThat(Caller.nobody(port).get(MINE).statusCode()).isEqualTo(401);
    }

    private JsonNode items(String username, String path, String language) {
        return read(username, path, language).path("items");
    }

    private JsonNode read(String username, String path, String language) {
        var answer = as(username).get(path, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }
}
