package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.RunningDesk;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What stays and what goes when a calendar with a feed is saved. */
@RunningDesk
class CalendarsWithFeedsTests {

    private static final String KEY = "desk-tests";
    private static final String FEED = "https://holidays.test/de.ics";
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 5, 1);
    private static final CalendarDefinition MONDAYS = new CalendarDefinition(
            ZoneId.of("Europe/Berlin"),
            Map.of(DayOfWeek.MONDAY, List.of(new Span(9 * 3600, 17 * 3600))),
            new TreeMap<>(),
            new TreeMap<>(),
            null,
            null);

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private CalendarTable table;

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "admin", "", AuthorityUtils.createAuthorityList("ROLE_ADMIN")));
        desk.save(KEY, "Mondays", "星期一", MONDAYS, FEED, new TreeMap<>(Map.of(HOLIDAY, "May Day")), 0);
    }

    @AfterEach
    void signOut() {
        table.delete(KEY);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFeedReadWhileSavingIsKnownToBeGood() {
        assertThat(stored().feedGoodAt()).isNotNull().isEqualTo(stored().feedCheckedAt());
        assertThat(stored().feedDates()).containsEntry(HOLIDAY, "May Day");
    }

    @Test
    void anotherChangeDoesNotHideThatTheFeedCannotBeRead() {
        table.feedRead(
                KEY,
                Instant.parse("2027-03-26T08:00:00Z"),
                null,
                CalendarProblem.of("feed", "calendar.feed-unreachable"));
        var before = stored();

        desk.save(KEY, "Mondays only", "星期一", MONDAYS, FEED, null, before.version());

        assertThat(stored().titleEn()).isEqualTo("Mondays only");
        assertThat(stored().feedProblem()).isEqualTo(before.feedProblem()).isNotNull();
        assertThat(stored().feedCheckedAt()).isEqualTo(before.feedCheckedAt());
        assertThat(stored().feedGoodAt()).isEqualTo(before.feedGoodAt());
        assertThat(stored().feedDates()).containsKey(HOLIDAY);
    }

    @Test
    void withoutItsFeedNothingOfItStays() {
        desk.save(KEY, "Mondays", "星期一", MONDAYS, null, null, stored().version());

        assertThat(stored().feedDates()).isEmpty();
        assertThat(stored().feedGoodAt()).isNull();
    }

    @Test
    void aCalendarDeletedMeanwhileDoesNotComeBack() {
        var version = stored().version();
        table.delete(KEY);

        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> desk.save(KEY, "Mondays", "星期一", MONDAYS, null, null, version));
        assertThat(table.find(KEY)).isEmpty();
    }

    @Test
    void theAddressOfNewCalendarsIsNoKey() {
        assertThat(desk.problems("new", "Mondays", "星期一", MONDAYS))
                .extracting(CalendarProblem::field)
                .containsExactly("key");
    }

    private CalendarDetails stored() {
        return table.find(KEY).orElseThrow();
    }
}
