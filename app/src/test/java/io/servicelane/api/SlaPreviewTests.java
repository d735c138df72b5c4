package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Working time tried out over REST. */
@RunningDesk
class SlaPreviewTests {

    private static final String OFFICE =
            """
            {"zone": "%s", "week": {"MON": [["09:00","12:00"],["13:00","18:00"]], "TUE": [["09:00","12:00"],["13:00","18:00"]],
             "WED": [["09:00","12:00"],["13:00","18:00"]], "THU": [["09:00","12:00"],["13:00","18:00"]],
             "FRI": [["09:00","12:00"],["13:00","18:00"]]}, "holidays": ["2026-10-01"],
             "exceptions": {"2026-10-10": [["09:00","12:00"]]}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        "Asia/Shanghai,  2026-09-04T17:30:00+08:00, PT4H,   2026-09-07T13:30:00+08:00",
        "Asia/Shanghai,  2026-09-07T11:00:00+08:00, PT1H,   2026-09-07T12:00:00+08:00",
        "Asia/Shanghai,  2026-09-07T11:00:00+08:00, PT1H1S, 2026-09-07T13:00:01+08:00",
        "Asia/Shanghai,  2026-09-07T00:00:00Z,      PT0S,   2026-09-07T08:00:00+08:00",
        "Asia/Shanghai,  2026-09-30T17:00:00+08:00, PT2H,   2026-10-02T10:00:00+08:00",
        "Asia/Shanghai,  2026-10-09T17:00:00+08:00, PT3H,   2026-10-10T11:00:00+08:00",
        "Europe/Berlin,  2027-03-26T17:00:00+01:00, PT4H,   2027-03-29T12:00:00+02:00",
        "Europe/Berlin,  2027-10-29T17:00:00+02:00, PT4H,   2027-11-01T12:00:00+01:00",
        "America/New_York, 2028-02-28T17:00:00-05:00, PT9H, 2028-02-29T18:00:00-05:00"
    })
    void aBudgetIsAddedInWorkingTime(String zone, String start, String budget, String due) throws Exception {
        var answer = ask("{\"calendar\": %s, \"start\": \"%s\", \"budget\": \"%s\"}"
                .formatted(OFFICE.formatted(zone), start, budget));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var found = json.readTree(answer.body()).path("due").asText();
        assertThat(OffsetDateTime.parse(found).toInstant())
                .isEqualTo(OffsetDateTime.parse(due).toInstant());
    }

    @ParameterizedTest(name = "{0}: {1} to {2} = {3}")
    @CsvSource({
        "Asia/Shanghai, 2026-09-04T17:30:00+08:00, 2026-09-07T13:30:00+08:00, PT4H",
        "Asia/Shanghai, 2026-09-05T00:00:00+08:00, 2026-09-06T23:59:59+08:00, PT0S",
        "Asia/Shanghai, 2026-09-07T08:00:00+08:00, 2026-09-07T08:00:00+08:00, PT0S",
        "Asia/Shanghai, 2026-01-01T00:00:00+08:00, 2027-01-01T00:00:00+08:00, PT2083H"
    })
    void workingTimeIsCounted(String zone, String from, String to, String worked) throws Exception {
        var answer =
                ask("{\"calendar\": %s, \"from\": \"%s\", \"to\": \"%s\"}".formatted(OFFICE.formatted(zone), from, to));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("workingSeconds").asLong())
                .isEqualTo(Duration.parse(worked).toSeconds());
    }

    @Test
    void aStoredCalendarIsAskedByItsKey() throws Exception {
        var answer =
                ask("{\"calendar\": \"always\", \"from\": \"2026-09-07T00:00:00Z\", \"to\": \"2026-09-08T00:00:00Z\"}");

        assertThat(json.readTree(answer.body()).path("workingSeconds").asLong()).isEqualTo(86_400);
    }

    @Test
    void aNightShiftBelongsToTheDayItStartsOn() throws Exception {
        var answer = ask(
                """
                {"calendar": {"zone": "Europe/Berlin", "week": {"SUN": [["22:00", "06:00"]]}},
                 "from": "2027-03-28T00:00:00+01:00", "to": "2027-03-30T00:00:00+02:00"}""");

        assertThat(json.readTree(answer.body()).path("workingSeconds").asLong()).isEqualTo(8 * 3600);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        calendar              | {"start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": "no-such", "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": 7, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": [], "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": {"zone": "UTC", "week": {}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.zone         | {"calendar": {"week": {}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.zone         | {"calendar": {"zone": "Mars/Olympus"}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.FUN     | {"calendar": {"zone": "UTC", "week": {"FUN": []}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[1]  | {"calendar": {"zone": "UTC", "week": {"MON": [["09:00","12:00"],["11:00","13:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[0]  | {"calendar": {"zone": "UTC", "week": {"MON": [["09:00","09:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[0]  | {"calendar": {"zone": "UTC", "week": {"MON": [["25:00","26:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[0]  | {"calendar": {"zone": "UTC", "week": {"MON": [["20:00","08:00"]], "TUE": [["07:00","09:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.holidays[0]  | {"calendar": {"zone": "UTC", "holidays": ["2026-02-30"]}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.exceptions.x | {"calendar": {"zone": "UTC", "exceptions": {"x": []}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.lunch        | {"calendar": {"zone": "UTC", "lunch": true}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        start                 | {"calendar": "standard", "budget": "PT1H"}
        start                 | {"calendar": "standard"}
        start                 | {"calendar": "standard", "start": "2026-09-07T09:00:00", "budget": "PT1H"}
        start                 | {"calendar": "standard", "start": "+999999999-01-01T00:00:00Z", "budget": "PT1H"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "-PT1H"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "1 hour"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "PT99999999999999H"}
        to                    | {"calendar": "standard", "from": "2026-09-07T09:00:00Z", "to": "2026-09-06T09:00:00Z"}
        to                    | {"calendar": "standard", "from": "2026-09-07T09:00:00Z"}
        to                    | {"calendar": "standard", "from": "2026-09-07T09:00:00Z", "to": "never"}
        start                 | {}
        budgets               | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budgets": "PT1H"}
        start                 | {"calendar": "standard", "start": "2026-02-30T09:00:00Z", "budget": "PT1H"}
        start                 | {"calendar": "standard", "start": "-999999999-01-01T00:00:00Z", "budget": "PT1H"}
        start                 | {"calendar": "standard", "start": 1788771600, "budget": "PT1H"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "P1M"}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": ""}
        budget                | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "PT9223372036854775807S"}
        calendar              | {"calendar": null, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": "", "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar              | {"calendar": {"zone": "UTC", "exceptions": {"2026-09-07": [["09:00","10:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT2H"}
        calendar.zone         | {"calendar": {}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week         | {"calendar": {"zone": "UTC", "week": [["09:00","12:00"]]}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON     | {"calendar": {"zone": "UTC", "week": {"MON": null}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[0]  | {"calendar": {"zone": "UTC", "week": {"MON": ["09:00-12:00"]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[0]  | {"calendar": {"zone": "UTC", "week": {"MON": [[9, 12]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.week.MON[1]  | {"calendar": {"zone": "UTC", "week": {"MON": [["09:00","12:00"],["09:00","12:00"]]}}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        calendar.country      | {"calendar": {"zone": "UTC", "country": "atlantis"}, "start": "2026-09-07T09:00:00Z", "budget": "PT1H"}
        from                  | {"calendar": "standard", "start": "2026-09-07T09:00:00Z", "budget": "PT1H", "from": "2026-09-07T09:00:00Z", "to": "2026-09-08T09:00:00Z"}
        """)
    void whatIsWrongIsNamed(String field, String body) throws Exception {
        var answer = ask(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var errors = json.readTree(answer.body()).path("errors");
        assertThat(errors).as(answer.body()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "null", "{\"calendar\": \"standard\"", "{\"start\": \"a\", \"start\": \"b\"}"})
    void whatIsNoQuestionIsRefused(String body) {
        var answer = ask(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** The longest searches there are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        {"zone": "UTC", "week": {}, "country": "de"}                                  | "start": "2999-12-30T00:00:00Z", "budget": "PT1S"
        {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "09:01"]]}, "country": "de", "subdivision": "by"} | "start": "1900-01-01T00:00:00Z", "budget": "P3660D"
        {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "09:01"]]}, "country": "de", "subdivision": "by"} | "from": "1900-01-01T00:00:00Z", "to": "2999-12-30T00:00:00Z"
        {"zone": "Asia/Shanghai", "week": {"MON": [["09:00", "09:01"]]}, "country": "cn"} | "from": "1900-01-01T00:00:00Z", "to": "2999-12-30T00:00:00Z"
        """)
    void noQuestionKeepsTheDeskBusyForLong(String calendar, String question) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(ask("{\"calendar\": %s, %s}".formatted(calendar, question))
                                .statusCode())
                        .isIn(200, 400));
    }

    @Test
    void onlyAdministratorsTryCalendars() {
        assertThat(Caller.program(port, "agent")
                        .post("/api/v1/sla/preview", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> ask(String body) {
        return Caller.program(port, "admin").post("/api/v1/sla/preview", body);
    }
}
