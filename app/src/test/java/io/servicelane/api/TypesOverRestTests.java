package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Withdrawing types and checking models over REST. */
@RunningDesk
class TypesOverRestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void aWithdrawnTypeIsNotListedUntilItIsOfferedAgain() {
        var analyst = Caller.program(port, "analyst");
        assertThat(analyst.post("/api/v1/types/callback/withdraw", "").statusCode())
                .isEqualTo(204);
        try {
            assertThat(analyst.get("/api/v1/types").body()).doesNotContain("\"key\":\"callback\"");
        } finally {
            assertThat(analyst.post("/api/v1/types/callback/offer", "").statusCode())
                    .isEqualTo(204);
        }
        assertThat(analyst.get("/api/v1/types").body()).contains("\"key\":\"callback\"");
        assertThat(analyst.post("/api/v1/types/query/withdraw", "").statusCode())
                .isEqualTo(409);
        assertThat(analyst.post("/api/v1/types/nothing/withdraw", "").statusCode())
                .isEqualTo(404);
        assertThat(Caller.program(port, "agent")
                        .post("/api/v1/types/callback/withdraw", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCheckNamesTheElement() throws JsonProcessingException {
        var model =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
                  <process id="p" isExecutable="true"><startEvent id="Start"/><serviceTask id="Task_Nobody"/></process>
                </definitions>""";
        var body =
                json.writeValueAsString(Map.of("files", java.util.List.of(Map.of("name", "p.bpmn", "content", model))));

        var answer = Caller.program(port, "analyst").post("/api/v1/models/check", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("items").findValuesAsText("element"))
                .contains("Task_Nobody");
    }
}
