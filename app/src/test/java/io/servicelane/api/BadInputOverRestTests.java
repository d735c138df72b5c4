package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningDesk
class BadInputOverRestTests {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"teleport\", \"from\": {\"name\": \"A\"}, \"text\": \"x\"} | type",
                "{\"typ\": \"repair\", \"from\": {\"name\": \"A\"}, \"text\": \"x\"} | typ",
                "{\"type\": 7, \"from\": {\"name\": \"A\"}, \"text\": \"x\"} | type",
                "{\"type\": [\"repair\"], \"from\": {\"name\": \"A\"}, \"text\": \"x\"} | type",
                "{\"from\": \"Ann\", \"text\": \"x\"} | from",
                "{\"from\": {\"nam\": \"A\"}, \"text\": \"x\"} | from.nam",
                "{\"text\": \"x\"} | from",
                "{\"from\": {}, \"text\": \"x\"} | from",
                "{\"from\": {\"phone\": \"12\"}, \"text\": \"x\"} | from.phone",
                "{\"from\": {\"phone\": \"call me\"}, \"text\": \"x\"} | from.phone",
                "{\"from\": {\"email\": \"nowhere\"}, \"text\": \"x\"} | from.email",
                "{\"from\": {\"name\": \"A\"}} | text",
                "{\"from\": {\"name\": \"A\"}, \"text\": \"x\", \"channel\": \"pigeon\"} | channel",
                "{\"from\": {\"name\": \"A\"}, \"text\": \"x\", \"channel\": \"sms\"} | channel",
                "{\"from\": {\"name\": \"A\"}, \"text\": \"x\", \"fields\": {\"reference\": \"1\"}} | fields",
                "{\"type\": \"query\", \"from\": {\"name\": \"A\"}, \"text\": \"x\", \"fields\": {\"shoe\": 43}} | fields.shoe",
                "{\"type\": \"query\", \"from\": {\"name\": \"A\"}, \"text\": \"x\", \"fields\": []} | fields",
                "{\"type\": \"repair\", \"from\": {\"name\": \"A\"}, \"text\": \"x\", \"fields\": {\"symptom\": \"magic\"}} | fields.symptom"
            })
    void aWrongFieldIsNamedAndNothingIsStored(String body, String field) {
        var before = requests();

        var answer = post("/api/v1/requests", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(errors(answer)).as(answer.body()).contains(field);
        assertThat(requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "null", "\"text\"", "{} {}", "{\"text\": \"a\", \"text\": \"b\"}", "''"})
    void whatIsNoObjectIsRefused(String body) {
        var answer = post("/api/v1/requests", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/requests?after=nonsense, after",
        "/api/v1/tasks?after=nonsense, after",
        "/api/v1/tasks?after=%25%25, after",
        "/api/v1/customers?after=1x, after",
        "/api/v1/quarantine?after=x, after",
        "/api/v1/requests?limit=0, limit",
        "/api/v1/requests?limit=201, limit",
        "/api/v1/requests?limit=many, limit",
        "/api/v1/requests?status=ASLEEP, status",
        "/api/v1/requests?customer=x, customer",
        "/api/v1/tasks?mine=perhaps, mine",
        "/api/v1/tasks?request=12, request"
    })
    void aWrongParameterIsNamed(String path, String field) {
        var answer = as("admin").get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(errors(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/requests/SR-999999999",
        "/api/v1/requests/12",
        "/api/v1/tasks/none",
        "/api/v1/customers/999999",
        "/api/v1/customers/x",
        "/api/v1/nothing",
        "/api/v2/requests"
    })
    void whatIsNotThereIsAProblemToo(String path) {
        var answer = as("admin").get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void methodsAndMediaTypesAreRefusedAsProblems() {
        assertThat(problem(as("agent").send("DELETE", "/api/v1/requests", "", "application/json")))
                .isEqualTo(405);
        assertThat(problem(as("agent").send("POST", "/api/v1/requests", "<a/>", "application/xml")))
                .isEqualTo(415);
        assertThat(problem(as("agent").get("/api/v1/types", "Accept", "text/csv")))
                .isEqualTo(406);
    }

    @Test
    void aHugeBodyIsRefused() {
        var huge = "{\"from\": {\"name\": \"A\"}, \"text\": \"%s\"}".formatted("x".repeat(3 * 1024 * 1024));

        assertThat(problem(post("/api/v1/requests", huge))).isEqualTo(413);
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        var body = "{\"from\": {\"name\": \"A\"}}";

        var chinese = as("agent")
                .send("POST", "/api/v1/requests", body, "application/json", "Accept-Language", "zh-CN,zh;q=0.9");
        var german = as("agent").send("POST", "/api/v1/requests", body, "application/json", "Accept-Language", "de");

        assertThat(chinese.body()).contains("请说明内容");
        assertThat(german.body()).contains("Say something");
    }

    @Test
    void readersChangeNothing() {
        var body = "{\"type\": \"query\", \"from\": {\"name\": \"A\"}, \"text\": \"x\"}";

        assertThat(problem(as("inspector").post("/api/v1/requests", body))).isEqualTo(403);
        assertThat(problem(as("analyst").post("/api/v1/requests", body))).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | advance",
                "{\"advance\": \"PT1H\", \"set\": \"2099-01-01T00:00:00Z\"} | advance",
                "{\"advance\": \"tomorrow\"} | advance",
                "{\"advance\": \"-PT1H\"} | advance",
                "{\"advance\": \"P99999999D\"} | advance",
                "{\"set\": \"2001-01-01T00:00:00Z\"} | set",
                "{\"set\": \"2099-01-01T00:00:00\"} | set",
                "{\"advance\": 4} | advance"
            })
    void theClockTakesNoNonsense(String body, String field) {
        var answer = as("admin").post("/api/v1/test-clock", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(errors(answer)).contains(field);
    }

    @Test
    void theClockMovesForward() {
        var answer = as("admin").post("/api/v1/test-clock", "{\"advance\": \"PT1S\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"now\":\"\\d{4}-.*Z\"}");
    }

    private Caller as(String username) {
        return Caller.program(port, username);
    }

    private HttpResponse<String> post(String path, String body) {
        return as("agent").post(path, body);
    }

    private int problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValue("application/problem+json");
        return answer.statusCode();
    }

    private java.util.List<String> errors(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("errors").findValuesAsText("field");
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    private long requests() {
        return jdbc.sql("SELECT COUNT(*) FROM service_request")
                .query(Long.class)
                .single();
    }
}
