package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.calendar.FeedServer;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calendars and their feeds over REST. Each test takes away the calendar it made. */
@RunningDesk
class CalendarsOverRestTests {

    private static final String PATH = "/api/v1/calendars/rest-test";
    private static final String WEEK = "\"zone\": \"Asia/Shanghai\", \"week\": {\"MON\": [[\"09:00\", \"12:00\"]]}";
    private static final String TITLE = "\"title\": {\"en\": \"Test\", \"zh\": \"测试\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    private final FeedServer server = new FeedServer();

    @AfterEach
    void takeAway() {
        server.close();
        assertThat(delete(PATH).statusCode()).isIn(204, 404);
    }

    @Test
    void aCalendarIsAddedReadChangedAndDeleted() {
        var added = put(
                """
                {%s, %s, "holidays": ["2026-10-05", {"date": "2026-10-12", "name": "Outing <b>"}],
                 "exceptions": {"2026-10-10": [["09:00", "10:00"]]}, "country": "de", "subdivision": "by"}"""
                        .formatted(TITLE, WEEK));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        var read = tree(get(PATH));
        assertThat(read).isEqualTo(tree(added));
        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(read.path("title").path("zh").asText()).isEqualTo("测试");
        assertThat(read.path("definition").path("holidays").path(1).path("name").asText())
                .isEqualTo("Outing <b>");
        assertThat(tree(get("/api/v1/calendars")).path("items").findValuesAsText("key"))
                .contains("always", "berlin", "rest-test", "standard");

        var changed = put("{%s, %s, \"version\": 1}".formatted(TITLE, WEEK));
        assertThat(tree(changed).path("version").asInt()).isEqualTo(2);

        assertThat(delete(PATH).statusCode()).isEqualTo(204);
        assertThat(get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecondOfTwoWhoChangeItIsTold() {
        put("{%s, %s}".formatted(TITLE, WEEK));
        put("{%s, %s, \"version\": 1}".formatted(TITLE, WEEK));

        var late = put("{%s, %s, \"version\": 1}".formatted(TITLE, WEEK));

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(fields(late)).containsExactly("version");
    }

    @Test
    void aMonthShowsHoursHolidaysAndExceptions() {
        put("{%s, %s, \"holidays\": [{\"date\": \"2026-10-05\", \"name\": \"Outing\"}],".formatted(TITLE, WEEK)
                + " \"exceptions\": {\"2026-10-10\": [[\"22:00\", \"02:00\"]]}, \"country\": \"de\"}");

        var days = tree(get(PATH + "/month?month=2026-10")).path("items");

        assertThat(days).hasSize(31);
        assertThat(days.path(2).path("holiday").asText()).isNotBlank();
        assertThat(days.path(4).path("holiday").asText()).isEqualTo("Outing");
        assertThat(days.path(4).path("spans")).isEmpty();
        assertThat(days.path(9).path("exception").asBoolean()).isTrue();
        assertThat(days.path(9).path("spans")).hasToString("[[\"22:00\",\"02:00\"]]");
        assertThat(days.path(11).path("spans")).hasToString("[[\"09:00\",\"12:00\"]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "October", "+999999999-12", "0001-01"})
    void whatIsNoMonthIsNamed(String month) {
        var answer = get("/api/v1/calendars/standard/month?month=" + month.replace("+", "%2B"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("month");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        title             | {"zone": "UTC", "week": {"MON": [["09:00","12:00"]]}}
        title             | {"title": "Test", "zone": "UTC"}
        title.zh          | {"title": {"en": "Test"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}}
        title.en          | {"title": {"en": " ", "zh": "x"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}}
        titel             | {"titel": {}, "zone": "UTC"}
        zone              | {"title": {"en": "T", "zh": "T"}, "week": {}}
        zone              | {"title": {"en": "T", "zh": "T"}, "zone": 8}
        zone              | {"title": {"en": "T", "zh": "T"}, "zone": null}
        week              | {"title": {"en": "T", "zh": "T"}, "zone": "UTC"}
        week              | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": []}}
        week              | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": []}
        week.mon          | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"mon": [["09:00","12:00"]]}}
        week.MON          | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": "9-12"}}
        week.MON[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["9","12"]]}}
        week.MON[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00","13:00"]]}}
        week.MON[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["24:00","12:00"]]}}
        week.MON[1]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"],["09:00","12:00"]]}}
        week.SUN[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"SUN": [["20:00","02:00"]], "MON": [["01:00","12:00"]]}}
        holidays          | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": {}}
        holidays[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": [20261001]}
        holidays[1]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": ["2026-10-01", "2026-10-01"]}
        holidays[0]       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": [{"name": "x"}]}
        holidays[0].name  | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": [{"date": "2026-10-01", "name": 7}]}
        holidays[0].day   | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "holidays": [{"date": "2026-10-01", "day": 7}]}
        exceptions.2026-02-29 | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "exceptions": {"2026-02-29": []}}
        exceptions.2026-10-10 | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "exceptions": {"2026-10-10": 3}}
        exceptions.2026-10-10[1] | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "exceptions": {"2026-10-10": [["10:00","12:00"],["11:00","13:00"]]}}
        country           | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "country": "xx"}
        country           | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "country": 7}
        country           | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "country": ["de"]}
        subdivision       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "country": "de", "subdivision": "xx"}
        subdivision       | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "subdivision": "by"}
        feed              | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "feed": "file:///etc/hostname"}
        feed              | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "feed": "nonsense"}
        version           | {"title": {"en": "T", "zh": "T"}, "zone": "UTC", "week": {"MON": [["09:00","12:00"]]}, "version": "one"}
        """)
    void whatIsWrongIsNamedAndNothingIsStored(String field, String body) {
        var answer = put(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(fields(answer)).as(answer.body()).contains(field);
        assertThat(get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var answer = put(
                """
                {"title": {"en": "", "zh": ""}, "zone": "Mars/Olympus", "week": {"MON": [["9", "10"]], "FUN": []},
                 "holidays": ["soon"], "exceptions": {"later": []}}""");

        assertThat(fields(answer))
                .containsExactlyInAnyOrder("zone", "week.MON[0]", "week.FUN", "holidays[0]", "exceptions.later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Night", "night_shift", "-night", "1st", "a%20b"})
    void keysAreWordsWithHyphens(String key) {
        var answer = send("PUT", "/api/v1/calendars/" + key, "{%s, %s}".formatted(TITLE, WEEK));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("key");
    }

    @Test
    void aFeedsHolidaysCloseDaysAndItsLastGoodDatesStay() {
        var monday = today().plusMonths(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        server.holidays(monday.format(DateTimeFormatter.BASIC_ISO_DATE));

        var added = put("{%s, %s, \"feed\": \"%s\"}".formatted(TITLE, WEEK, server.address("/feed.ics")));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(tree(added).path("feedDates").asInt()).isEqualTo(1);
        assertThat(tree(added).path("feedGoodAt").asText()).isNotBlank();
        assertThat(day(monday).path("holiday").asText()).startsWith("Day ");
        assertThat(day(monday).path("spans")).isEmpty();

        server.says(404, "");
        var gone = tree(send("POST", PATH + "/feed", ""));

        assertThat(gone.path("feedProblem").asText()).contains("404");
        assertThat(gone.path("feedDates").asInt()).isEqualTo(1);
        assertThat(gone.path("feedGoodAt")).isEqualTo(tree(added).path("feedGoodAt"));
        assertThat(day(monday).path("spans")).isEmpty();
        assertThat(get("/api/v1/me/notices").body()).contains("rest-test");
        assertThat(Caller.program(port, "admin")
                        .get(PATH, "Accept-Language", "zh")
                        .body())
                .contains("该订阅返回状态 404");

        server.says(200, "<html>Sign in</html>");
        assertThat(tree(send("POST", PATH + "/feed", "")).path("feedProblem").asText())
                .contains("iCalendar");
        assertThat(day(monday).path("spans")).isEmpty();
    }

    @Test
    void aFeedThatChangedCountsRunningClocksAgain() {
        server.holidays(today().plusDays(10).format(DateTimeFormatter.BASIC_ISO_DATE));
        put("{%s, %s, \"feed\": \"%s\"}".formatted(TITLE, WEEK, server.address("/feed.ics")));
        send("POST", PATH + "/feed", "");
        assertThat(recalculations()).doesNotContain("rest-test by desk");
        assertThat(tree(get(PATH)).path("version").asInt()).isEqualTo(1);

        server.holidays(today().plusDays(20).format(DateTimeFormatter.BASIC_ISO_DATE));
        var again = tree(send("POST", PATH + "/feed", ""));

        assertThat(again.path("feedProblem").isNull()).isTrue();
        assertThat(again.path("version").asInt()).isEqualTo(2);
        assertThat(recalculations()).contains("rest-test by desk");
    }

    @Test
    void aFeedThatCannotBeReadIsNotSaved() {
        server.says(200, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");

        var refused = put("{%s, %s, \"feed\": \"%s\"}".formatted(TITLE, WEEK, server.address("/feed.ics")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(fields(refused)).containsExactly("feed");
        assertThat(get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void aCalendarWithoutFeedHasNoneToRead() {
        put("{%s, %s}".formatted(TITLE, WEEK));

        assertThat(fields(send("POST", PATH + "/feed", ""))).containsExactly("feed");
        assertThat(send("POST", "/api/v1/calendars/nowhere/feed", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFeedGoesWithItsAddress() {
        server.holidays(today().plusDays(10).format(DateTimeFormatter.BASIC_ISO_DATE));
        put("{%s, %s, \"feed\": \"%s\"}".formatted(TITLE, WEEK, server.address("/feed.ics")));

        var without = tree(put("{%s, %s, \"feed\": \"\"}".formatted(TITLE, WEEK)));

        assertThat(without.path("feed").isNull()).isTrue();
        assertThat(without.path("feedDates").asInt()).isZero();
        assertThat(without.path("feedGoodAt").isNull()).isTrue();
    }

    @Test
    void aCalendarThatIsNeededStays() {
        // by it people without hours of their own are told of things
        var refused = delete("/api/v1/calendars/always");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(fields(refused)).containsExactly("key");
        assertThat(get("/api/v1/calendars/always").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst"})
    void onlyAdministratorsSeeAndChangeCalendars(String somebody) {
        var caller = Caller.program(port, somebody);

        assertThat(caller.get("/api/v1/calendars").statusCode()).isEqualTo(403);
        assertThat(caller.send("PUT", PATH, "{%s, %s}".formatted(TITLE, WEEK), "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.send("DELETE", "/api/v1/calendars/standard", "", "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JsonNode day(LocalDate day) {
        return tree(get(PATH + "/month?month=" + YearMonth.from(day)))
                .path("items")
                .path(day.getDayOfMonth() - 1);
    }

    private String recalculations() {
        var all = new StringBuilder();
        tree(get("/api/v1/sla/recalculations")).path("items").forEach(each -> all.append(
                        each.path("calendar").asText())
                .append(" by ")
                .append(each.path("by").asText())
                .append('\n'));
        return all.toString();
    }

    private HttpResponse<String> get(String path) {
        return Caller.program(port, "admin").get(path);
    }

    private HttpResponse<String> put(String body) {
        return send("PUT", PATH, body);
    }

    private HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return Caller.program(port, "admin").send(method, path, body, "application/json");
    }

    private List<String> fields(HttpResponse<String> answer) {
        return tree(answer).path("errors").findValuesAsText("field");
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
