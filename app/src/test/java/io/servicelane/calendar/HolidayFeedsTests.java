package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.servicelane.RunningDesk;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Feeds are read again once a day, and clocks reckon with what they had. */
@RunningDesk
class HolidayFeedsTests {

    private final String key = "feeds-" + UUID.randomUUID();

    @Autowired
    private HolidayFeeds feeds;

    @Autowired
    private CalendarTable table;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    private final FeedServer server = new FeedServer();
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void aFeedWithAHolidayInTenDays() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        noon = today.plusDays(10).atTime(12, 0).toInstant(ZoneOffset.UTC);
        server.holidays(today.plusDays(10).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    @AfterEach
    void takeAway() {
        server.close();
        table.delete(key);
    }

    @Test
    void aFeedThatWasReadADayAgoIsReadAgain() {
        added(Duration.ofHours(25));
        assertThat(calendars.get(key).isOpen(noon)).isTrue();

        feeds.readOldOnes();

        assertThat(calendars.get(key).isOpen(noon)).isFalse();
        assertThat(now().feedProblem()).isNull();
        assertThat(now().feedGoodAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aFeedThatWasReadTodayIsLeftAlone() {
        added(Duration.ofHours(23));

        feeds.readOldOnes();

        assertThat(calendars.get(key).isOpen(noon)).isTrue();
        assertThat(now().feedDates()).isEmpty();
    }

    @Test
    void aFeedThatFailedIsTriedAgainTheNextDayAndKeepsWhatItHad() {
        added(Duration.ofHours(25));
        feeds.readOldOnes();
        var good = now().feedGoodAt();
        server.says(500, "");

        feeds.readAgain(key);
        feeds.readOldOnes();

        assertThat(now().feedProblem()).isEqualTo(new CalendarProblem("feed", "calendar.feed-status", List.of("500")));
        assertThat(now().feedGoodAt()).isEqualTo(good);
        assertThat(now().feedDates()).hasSize(1);
        assertThat(calendars.get(key).isOpen(noon)).isFalse();
    }

    @Test
    void aFeedToBeEnteredIsReadAtOnceAndRefusedWithAReason() {
        assertThat(feeds.read(server.address("/feed.ics"))).hasSize(1);

        server.says(200, "BEGIN:VCARD\r\nEND:VCARD\r\n");

        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> feeds.read(server.address("/feed.ics")))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(CalendarProblem.of("feed", "calendar.feed-garbage")));
    }

    @Test
    void aSnapshotHoldsMoreDatesThanPeopleMayEnter() {
        var dates = new TreeMap<LocalDate, String>();
        for (var day = 0; day < 6000; day++) {
            dates.put(LocalDate.of(2020, 1, 1).plusDays(day), "");
        }
        var snapshot = CalendarWriter.write(always().and(dates)).toString();

        assertThat(calendars.fromSnapshot(snapshot).isOpen(Instant.parse("2026-01-01T12:00:00Z")))
                .isFalse();
    }

    private void added(Duration ago) {
        var read = clock.instant().minus(ago);
        table.insert(new CalendarDetails(
                key, "Test", "测试", always(), server.address("/feed.ics"), new TreeMap<>(), read, read, null, 0));
    }

    private CalendarDetails now() {
        return table.find(key).orElseThrow();
    }

    private static CalendarDefinition always() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(new Span(0, Span.DAY)));
        }
        return new CalendarDefinition(ZoneId.of("UTC"), week, new TreeMap<>(), new TreeMap<>(), null, null);
    }
}
