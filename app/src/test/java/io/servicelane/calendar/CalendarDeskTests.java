package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.RunningDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@RunningDesk
@WithMockUser(username = "admin", roles = "ADMIN")
class CalendarDeskTests {

    private static final String KEY = "desk-test";
    private static final String NINE_TO_FIVE =
            """
            {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]]}}""";
    private static final String TEN_TO_FIVE = NINE_TO_FIVE.replace("09:00", "10:00");
    private static final Instant MONDAY = Instant.parse("2027-03-22T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-03-23T00:00:00Z");

    private final List<CalendarChanged> published = new ArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<CalendarChanged>> listening =
            ApplicationListener.forPayload(published::add);

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarTable table;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void listen(@Autowired ApplicationEventMulticaster events) {
        events.addApplicationListener(listening);
    }

    @AfterEach
    void leaveNothingBehind(@Autowired ApplicationEventMulticaster events, @Autowired ApplicationContext context) {
        events.removeApplicationListener(listening);
        jdbc.sql("DELETE FROM working_calendar WHERE calendar_key = ?")
                .param(KEY)
                .update();
        jdbc.sql("DELETE FROM sla_recalculation WHERE calendar_key = ?")
                .param(KEY)
                .update();
        transaction.executeWithoutResult(status -> calendars.forgetAfterTransaction(KEY));
    }

    @Test
    void aNewCalendarCountsAtOnce() {
        assertThat(calendars.find(KEY)).isEmpty();

        save(NINE_TO_FIVE, 0);

        assertThat(worked()).isEqualTo(Duration.ofHours(8));
        assertThat(published).isEmpty();
        assertThat(audited()).isEqualTo("admin calendar-added");
    }

    @Test
    void aChangeCountsAtOnceAndSaysWhatWasBefore() {
        save(NINE_TO_FIVE, 0);
        worked();

        save(TEN_TO_FIVE, 1);

        assertThat(worked()).isEqualTo(Duration.ofHours(7));
        assertThat(audited()).isEqualTo("admin calendar-changed");
        assertThat(published).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo(KEY);
            assertThat(change.by()).isEqualTo("admin");
            assertThat(calendars.fromSnapshot(change.before()).between(MONDAY, TUESDAY))
                    .isEqualTo(Duration.ofHours(8));
        });
    }

    @Test
    void anotherTitleMovesNoClock() {
        save(NINE_TO_FIVE, 0);

        desk.save(KEY, "Renamed", "改名", definition(NINE_TO_FIVE), null, null, 1);

        assertThat(published).isEmpty();
        assertThat(table.find(KEY).orElseThrow().titleEn()).isEqualTo("Renamed");
    }

    @Test
    void ofTwoWhoEditTheSecondIsTold() {
        save(NINE_TO_FIVE, 0);
        save(TEN_TO_FIVE, 1);

        assertThat(problems(() -> save(NINE_TO_FIVE, 1))).containsExactly("version calendar.changed-meanwhile");

        assertThat(worked()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void ofTwoWhoAddTheSameKeyAtOnceTheSecondIsTold() throws Exception {
        var start = new CyclicBarrier(2);
        var two = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2));
        Callable<List<String>> add = () -> {
            start.await();
            return problems(() -> save(NINE_TO_FIVE, 0));
        };

        var one = two.submit(add);
        var other = two.submit(add);
        var told = new ArrayList<>(one.get());
        told.addAll(other.get());
        two.shutdown();

        assertThat(told).containsExactly("key calendar.key-taken");
    }

    @Test
    void aCalendarThatWasDeletedMeanwhileIsNotBroughtBackBySaving() {
        save(NINE_TO_FIVE, 0);
        desk.delete(KEY);

        assertThat(problems(() -> save(TEN_TO_FIVE, 1))).containsExactly("version calendar.changed-meanwhile");
        assertThat(calendars.find(KEY)).isEmpty();
        assertThat(audited()).isEqualTo("admin calendar-deleted");
    }

    @Test
    void aCalendarSomebodyNeedsStays() {
        assertThat(problems(() -> desk.delete("always"))).containsExactly("key calendar.needed");
        assertThat(calendars.find("always")).isPresent();
        assertThatThrownBy(() -> desk.delete(KEY)).isInstanceOf(NoSuchCalendar.class);
    }

    @Test
    void whatIsRolledBackNeverCounts() {
        save(NINE_TO_FIVE, 0);

        transaction.executeWithoutResult(status -> {
            save(TEN_TO_FIVE, 1);
            assertThat(worked()).isEqualTo(Duration.ofHours(7));
            status.setRollbackOnly();
        });

        assertThat(worked()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void theFeedsDatesStayAsLongAsTheFeedDoes() {
        var feed = "https://example.test/holidays.ics";
        var monday = new TreeMap<>(Map.of(LocalDate.of(2027, 3, 22), "Founders' day"));
        desk.save(KEY, "Desk", "台", definition(NINE_TO_FIVE), feed, monday, 0);
        assertThat(worked()).isZero();
        var gone = CalendarProblem.of("feed", "calendar.feed-status", "404");
        table.feedRead(KEY, MONDAY, null, gone);

        desk.save(KEY, "Desk", "台", definition(TEN_TO_FIVE), feed, null, 1);

        var kept = table.find(KEY).orElseThrow();
        assertThat(kept.feedDates()).isEqualTo(monday);
        assertThat(kept.feedProblem()).isEqualTo(gone);
        assertThat(kept.feedCheckedAt()).isEqualTo(MONDAY);

        desk.save(KEY, "Desk", "台", definition(TEN_TO_FIVE), null, null, kept.version());

        assertThat(worked()).isEqualTo(Duration.ofHours(7));
        assertThat(table.find(KEY).orElseThrow().feedProblem()).isNull();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var nonsense =
                """
                {"zone": "UTC", "country": "zz", "week": {
                  "MON": [["09:00", "18:00"], ["10:00", "11:00"], ["12:00", "13:00"]],
                  "TUE": [["22:00", "06:00"]], "WED": [["05:00", "09:00"]]}}""";

        assertThat(problems(() ->
                        desk.save("No Key", " ", "台", definition(nonsense), "http://" + "x".repeat(1000), null, 0)))
                .containsExactlyInAnyOrder(
                        "key calendar.key",
                        "title.en calendar.title",
                        "feed api.too-long",
                        "week.MON[1] calendar.overlap",
                        "week.MON[2] calendar.overlap",
                        "week.TUE[0] calendar.overlap-next-day",
                        "country calendar.country");
        assertThat(problems(() -> desk.save("new", "New", "新", definition(NINE_TO_FIVE), null, null, 0)))
                .containsExactly("key calendar.key-reserved");
    }

    @Test
    void aCalendarWithoutWorkingTimeInTheYearToComeIsRefused() {
        assertThat(problems(() -> save("{\"zone\": \"UTC\", \"week\": {\"MON\": []}}", 0)))
                .containsExactly("week calendar.never-open");
        assertThat(problems(() -> save(
                        """
                {"zone": "UTC", "exceptions": {"2001-01-01": [["09:00", "12:00"]]}}""", 0)))
                .containsExactly("week calendar.never-open");
    }

    @Test
    @WithMockUser(username = "supervisor", roles = "SUPERVISOR")
    void onlyAdministratorsChangeCalendars() {
        assertThatThrownBy(() -> save(NINE_TO_FIVE, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.delete("berlin")).isInstanceOf(AccessDeniedException.class);
    }

    private void save(String definition, int version) {
        desk.save(KEY, "Desk", "台", definition(definition), null, null, version);
    }

    private CalendarDefinition definition(String text) {
        return calendars.definition(table.tree(text));
    }

    private Duration worked() {
        return calendars.get(KEY).between(MONDAY, TUESDAY);
    }

    private String audited() {
        return jdbc.sql("SELECT CONCAT(actor, ' ', action) FROM audit_entry WHERE subject = ? ORDER BY id DESC LIMIT 1")
                .param(KEY)
                .query(String.class)
                .single();
    }

    private static List<String> problems(ThrowingCallable saving) {
        var refused = catchThrowableOfType(CalendarRefused.class, saving);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.message())
                        .toList();
    }
}
