package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a holiday in an iCalendar file, read on 25 November 2026. */
class FeedDatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void anAllDayEventIsAHolidayWithItsName() {
        assertThat(event("DTSTART;VALUE=DATE:20261001", "SUMMARY;LANGUAGE=en:National Day\\, \"PRC\""))
                .containsExactlyEntriesOf(java.util.Map.of(LocalDate.of(2026, 10, 1), "National Day, \"PRC\""));
    }

    @Test
    void theDayAnEventEndsOnIsNoLongerPartOfIt() {
        assertThat(event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261004")
                        .keySet())
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTEND;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20260901", "DURATION:P1D", "DURATION:P0D"})
    void anEventLastsADayAtLeast(String end) {
        assertThat(event("DTSTART;VALUE=DATE:20261001", end).keySet()).containsExactly(LocalDate.of(2026, 10, 1));
    }

    @Test
    void anEventMayLastForSomeDays() {
        assertThat(event("DTSTART;VALUE=DATE:20261231", "DURATION:P1W"))
                .hasSize(7)
                .containsKey(LocalDate.of(2027, 1, 6));
    }

    @Test
    void aYearlyEventComesBackFromAYearAgoToThreeYearsAhead() {
        assertThat(event("DTSTART;VALUE=DATE:19491225", "RRULE:FREQ=YEARLY", "SUMMARY:Christmas")
                        .keySet())
                .containsExactly(
                        LocalDate.of(2025, 12, 25),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 12, 25),
                        LocalDate.of(2028, 12, 25));
    }

    @Test
    void aRuleMayNameTheFourthThursdayOfNovember() {
        assertThat(event("DTSTART;VALUE=DATE:20001123", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")
                        .keySet())
                .contains(LocalDate.of(2026, 11, 26), LocalDate.of(2027, 11, 25));
    }

    @Test
    void aRuleEndsWhereItSaysAndLeavesOutWhatWasCalledOff() {
        assertThat(event(
                                "DTSTART;VALUE=DATE:20201225",
                                "RRULE:FREQ=YEARLY;UNTIL=20281231",
                                "EXDATE;VALUE=DATE:20271225",
                                "RDATE;VALUE=DATE:20270704")
                        .keySet())
                .containsExactly(
                        LocalDate.of(2025, 12, 25),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 7, 4),
                        LocalDate.of(2028, 12, 25));
    }

    @Test
    void aYearlyEventOverNewYearKeepsItsLastDays() {
        assertThat(event("DTSTART;VALUE=DATE:20201120", "DTEND;VALUE=DATE:20201128", "RRULE:FREQ=YEARLY")
                        .keySet())
                .contains(LocalDate.of(2025, 11, 25), LocalDate.of(2025, 11, 27))
                .doesNotContain(LocalDate.of(2025, 11, 24), LocalDate.of(2025, 11, 28));
    }

    @Test
    void whatHasATimeOfDayOrWasCancelledIsNoHoliday() {
        assertThat(FeedDates.read(
                                file(
                                        vevent("DTSTART;TZID=Europe/Berlin:20261002T090000", "SUMMARY:Meeting"),
                                        vevent("DTSTART:20261003T090000Z", "SUMMARY:Call"),
                                        vevent("DTSTART;VALUE=DATE:20261004", "STATUS:CANCELLED"),
                                        vevent("DTSTART;VALUE=DATE:20261005", "STATUS:CONFIRMED")),
                                TODAY)
                        .keySet())
                .containsExactly(LocalDate.of(2026, 10, 5));
    }

    @Test
    void aNameIsOneLineOfReasonableLength() {
        var name = event("DTSTART;VALUE=DATE:20261001", "SUMMARY:a\\n\\n  b" + "😀".repeat(300))
                .get(LocalDate.of(2026, 10, 1));

        assertThat(name).startsWith("a b😀").doesNotContain("\n");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><html><body>Sign in</body></html>",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20269999\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=SOMETIMES\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "\u0000\u0001\u0002"
            })
    void whatIsNoCalendarIsRefused(String file) {
        refused("calendar.feed-garbage", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileWithoutHolidaysAroundTodayIsRefused() {
        refused("calendar.feed-empty", file(vevent("DTSTART;VALUE=DATE:20101001")));
        refused("calendar.feed-empty", file(""));
    }

    @Test
    void aFileOfRulesWithoutEndIsGivenUp() {
        var rules = vevent("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY").repeat(5000);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> refused("calendar.feed-rules", file(rules)));
    }

    private static void refused(String message, byte[] file) {
        assertThatExceptionOfType(FeedUnusable.class)
                .isThrownBy(() -> FeedDates.read(file, TODAY))
                .satisfies(unusable -> assertThat(unusable.problem().message()).isEqualTo(message));
    }

    private static SortedMap<LocalDate, String> event(String... lines) {
        return FeedDates.read(file(vevent(lines)), TODAY);
    }

    private static String vevent(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n%s\r\nEND:VEVENT\r\n"
                .formatted(String.join("\r\n", lines));
    }

    private static byte[] file(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Holidays//EN\r\nX-WR-CALNAME:Holidays\r\n%sEND:VCALENDAR\r\n"
                .formatted(String.join("", events))
                .getBytes(StandardCharsets.UTF_8);
    }
}
