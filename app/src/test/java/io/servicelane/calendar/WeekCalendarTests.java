package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time in stories. Moments are local times of the calendar's zone. */
class WeekCalendarTests {

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T10:00, PT2H, 2026-09-07T12:00",
        "2026-09-07T10:00, PT2H1S, 2026-09-07T13:00:01",
        "2026-09-07T11:30, PT1H, 2026-09-07T13:30",
        "2026-09-07T12:30, PT1H, 2026-09-07T14:00",
        "2026-09-07T10:00, PT7H, 2026-09-07T18:00",
        "2026-09-07T09:00, PT16H, 2026-09-08T18:00"
    })
    void fault04SeveralSpansADayAndLunchIsNotCounted(String start, Duration budget, String due) {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(local(office, office.add(at(office, start), budget))).isEqualTo(due);
        assertThat(office.between(at(office, start), at(office, due))).isEqualTo(budget);
    }

    @Test
    void fault04LunchIsNoWorkingTime() {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(office.between(at(office, "2026-09-07T12:00"), at(office, "2026-09-07T13:00")))
                .isZero();
        assertThat(office.isOpen(at(office, "2026-09-07T11:59:59.999999999"))).isTrue();
        assertThat(office.isOpen(at(office, "2026-09-07T12:00"))).isFalse();
        assertThat(local(office, office.nextOpening(at(office, "2026-09-07T12:00"))))
                .isEqualTo("2026-09-07T13:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-04T18:00, PT1H, 2026-09-07T10:00",
        "2026-09-05T03:00, PT1H, 2026-09-07T10:00",
        "2026-09-07T08:59:59, PT3H, 2026-09-07T12:00",
        "2026-09-07T22:00, PT0.25S, 2026-09-08T09:00:00.250"
    })
    void fault05ABudgetGivenOutsideHoursBeginsWithTheNextSpan(String start, Duration budget, String due) {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(local(office, office.add(at(office, start), budget))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-04T17:00, PT1H, 2026-09-04T18:00",
        "2026-09-04T17:00, PT8H, 2026-09-07T17:00",
        "2026-09-04T17:00, PT9H, 2026-09-07T18:00",
        "2026-09-07T09:00, PT40H, 2026-09-11T18:00"
    })
    void fault05AFullBudgetIsDueAtTheEndOfTheSpanItUsesUp(String start, Duration budget, String due) {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(local(office, office.add(at(office, start), budget))).isEqualTo(due);
    }

    @Test
    void fault05NoBudgetIsDueAtItsStartEvenAtNight() {
        var office = Week.office(SHANGHAI).calendar();
        var night = at(office, "2026-09-05T03:00");

        assertThat(office.add(night, Duration.ZERO)).isEqualTo(night);
    }

    @Test
    void fault05DueDatesNeverLieOutsideHours() {
        var office = Week.office(BERLIN).closed("2026-12-25", "2027-01-01").calendar();
        var start = at(office, "2026-12-18T00:00");

        for (var minutes = 1; minutes < 80 * 60; minutes++) {
            var due = office.add(start, Duration.ofMinutes(minutes));
            assertThat(office.isOpen(due.minusNanos(1))).as("%s", due).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T17:00, 2026-03-30T12:00, Europe/Berlin",
        "2026-10-23T17:00, 2026-10-26T12:00, Europe/Berlin",
        "2026-03-06T17:00, 2026-03-09T12:00, America/New_York",
        "2026-10-30T17:00, 2026-11-02T12:00, America/New_York",
        "2026-10-02T17:00, 2026-10-05T12:00, Australia/Lord_Howe"
    })
    void fault14FourHoursFromFridayAtFiveBeforeClocksChangeAreDueMonday(String start, String due, String zone) {
        var office = Week.office(zone).calendar();

        assertThat(local(office, office.add(at(office, start), Duration.ofHours(4))))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // clocks skip 02:00 to 03:00
        "2026-03-28T22:00, 2026-03-29T06:00, PT7H, Europe/Berlin",
        // clocks show 02:00 to 03:00 twice
        "2026-10-24T22:00, 2026-10-25T06:00, PT9H, Europe/Berlin",
        "2026-03-07T22:00, 2026-03-08T06:00, PT7H, America/New_York",
        "2026-10-31T22:00, 2026-11-01T06:00, PT9H, America/New_York",
        // half an hour
        "2026-10-03T22:00, 2026-10-04T06:00, PT7H30M, Australia/Lord_Howe",
        "2026-04-04T22:00, 2026-04-05T06:00, PT8H30M, Australia/Lord_Howe"
    })
    void fault14ANightShiftIsAsLongAsItReallyTakes(String from, String to, Duration worked, String zone) {
        var nights = Week.in(zone).daily("22:00-06:00").calendar();

        assertThat(nights.between(at(nights, from), at(nights, to))).isEqualTo(worked);
        assertThat(local(nights, nights.add(at(nights, from), worked))).isEqualTo(to);
    }

    @Test
    void fault14ASpanThatBeginsInASkippedHourBeginsAtTheJump() {
        var early = Week.in(BERLIN).daily("02:30-04:00").calendar();
        var night = at(early, "2026-03-29T00:00");

        assertThat(local(early, early.nextOpening(night))).isEqualTo("2026-03-29T03:00");
        assertThat(local(early, early.add(night, Duration.ofMinutes(60)))).isEqualTo("2026-03-29T04:00");
    }

    @Test
    void fault14ASpanInsideASkippedHourDoesNotHappenThatDay() {
        var early = Week.in(BERLIN).daily("02:15-02:45").calendar();

        assertThat(local(early, early.add(at(early, "2026-03-29T00:00"), Duration.ofMinutes(30))))
                .isEqualTo("2026-03-30T02:45");
    }

    @Test
    void fault14ASpanInAnHourThatComesTwiceHappensTwice() {
        var early = Week.in(BERLIN).daily("02:15-02:45").calendar();
        var night = at(early, "2026-10-25T00:00");

        assertThat(early.between(night, night.plus(Duration.ofHours(6)))).isEqualTo(Duration.ofHours(1));
        assertThat(early.add(night, Duration.ofMinutes(45))).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2028-02-28T17:00, 2028-02-29T11:00", "2028-02-29T17:00, 2028-03-01T11:00"})
    void fault14ALeapDayIsADayLikeOthers(String start, String due) {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(local(office, office.add(at(office, start), Duration.ofHours(3))))
                .isEqualTo(due);
    }

    @Test
    void fault14TheYearEndsInTheCalendarsZone() {
        var office = Week.office(SHANGHAI).closed("2027-01-01").calendar();
        var start = at(office, "2026-12-31T17:00");

        assertThat(local(office, office.add(start, Duration.ofHours(2)))).isEqualTo("2027-01-04T10:00");
        assertThat(office.between(start, at(office, "2027-01-04T10:00"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void fault14AShiftOverNewYearGoesOnEvenIntoAHoliday() {
        var nights = Week.in(SHANGHAI).daily("20:00-04:00").closed("2027-01-01").calendar();
        var start = at(nights, "2026-12-31T23:00");

        assertThat(nights.isOpen(at(nights, "2027-01-01T03:59"))).isTrue();
        assertThat(nights.isOpen(at(nights, "2027-01-01T20:00"))).isFalse();
        assertThat(local(nights, nights.add(start, Duration.ofHours(5)))).isEqualTo("2027-01-01T04:00");
        assertThat(local(nights, nights.add(at(nights, "2027-01-01T02:00"), Duration.ofHours(3))))
                .isEqualTo("2027-01-02T21:00");
    }

    @Test
    void fault14AnExceptionOverNewYearIsNotCountedTwiceWhereTheNewYearsHoursBegin() {
        var early = Week.in(BERLIN)
                .daily("02:00-05:00")
                .except("2026-12-31", "20:00-04:00")
                .calendar();

        assertThat(early.between(at(early, "2026-12-31T12:00"), at(early, "2027-01-01T12:00")))
                .isEqualTo(Duration.ofHours(9));
        assertThat(local(early, early.add(at(early, "2026-12-31T12:00"), Duration.ofHours(9))))
                .isEqualTo("2027-01-01T05:00");
    }

    @Test
    void fault14AHolidayBridgeIsSteppedOver() {
        var office = Week.office(SHANGHAI)
                .closed("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07")
                .calendar();
        var start = at(office, "2026-09-30T17:30");

        assertThat(local(office, office.add(start, Duration.ofHours(1)))).isEqualTo("2026-10-08T09:30");
        assertThat(office.between(start, at(office, "2026-10-08T09:30"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void fault14HolidaysAreThoseOfTheCalendarsZoneWhereverTheMomentIsWritten() {
        var office = Week.office(SHANGHAI).closed("2026-10-01").calendar();

        assertThat(office.isOpen(Instant.parse("2026-10-01T02:00:00Z"))).isFalse();
        assertThat(office.isOpen(Instant.parse("2026-10-02T02:00:00Z"))).isTrue();
        assertThat(office.isOpen(Instant.parse("2026-09-30T17:00:00Z"))).isFalse();
    }

    @Test
    void anExceptionOpensASaturday() {
        var office = Week.office(SHANGHAI).except("2026-10-10", "09:00-12:00").calendar();

        assertThat(local(office, office.add(at(office, "2026-10-09T17:00"), Duration.ofHours(3))))
                .isEqualTo("2026-10-10T11:00");
    }

    @Test
    void anExceptionOpensAHolidayAndReplacesTheDaysHours() {
        var office = Week.office(SHANGHAI)
                .closed("2026-10-01")
                .except("2026-10-01", "10:00-11:00")
                .calendar();

        assertThat(office.between(at(office, "2026-10-01T00:00"), at(office, "2026-10-02T00:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anExceptionWithoutHoursClosesTheDay() {
        var office = Week.office(SHANGHAI).except("2026-09-07", "").calendar();

        assertThat(local(office, office.add(at(office, "2026-09-07T09:00"), Duration.ofHours(1))))
                .isEqualTo("2026-09-08T10:00");
    }

    @Test
    void aShiftGoesOnAfterMidnight() {
        var nights = Week.in(SHANGHAI).on(DayOfWeek.FRIDAY, "22:00-06:00").calendar();

        assertThat(nights.isOpen(at(nights, "2026-09-05T05:59"))).isTrue();
        assertThat(nights.isOpen(at(nights, "2026-09-04T05:59"))).isFalse();
        assertThat(local(nights, nights.add(at(nights, "2026-09-04T23:00"), Duration.ofHours(8))))
                .isEqualTo("2026-09-11T23:00");
    }

    @Test
    void aDayMayEndAtMidnightAndTheNextGoOn() {
        var late = Week.in(SHANGHAI).daily("00:00-02:00 22:00-24:00").calendar();

        assertThat(local(late, late.add(at(late, "2026-09-04T22:00"), Duration.ofHours(3))))
                .isEqualTo("2026-09-05T01:00");
    }

    @Test
    void aroundTheClockWorkingTimeIsTime() {
        var always = Week.in("America/New_York").daily("00:00-24:00").calendar();
        var start = Instant.parse("2026-01-01T00:00:00.123456789Z");

        assertThat(always.add(start, Duration.ofDays(3000))).isEqualTo(start.plus(Duration.ofDays(3000)));
        assertThat(always.between(start, start.plus(Duration.ofDays(3000)))).isEqualTo(Duration.ofDays(3000));
    }

    @Test
    void nothingLiesBetweenAMomentAndAnEarlierOne() {
        var office = Week.office(SHANGHAI).calendar();

        assertThat(office.between(at(office, "2026-09-08T10:00"), at(office, "2026-09-07T10:00")))
                .isZero();
        assertThat(office.between(at(office, "2026-09-08T10:00"), at(office, "2026-09-08T10:00")))
                .isZero();
    }

    @Test
    void aNegativeBudgetIsRefused() {
        var office = Week.office(SHANGHAI).calendar();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.add(at(office, "2026-09-07T10:00"), Duration.ofNanos(-1)));
    }

    @Test
    void aCalendarThatNeverOpensRefusesInsteadOfSearchingForEver() {
        var never = Week.in(SHANGHAI).calendar();
        var once = Week.in(SHANGHAI).except("2026-09-07", "09:00-12:00").calendar();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> never.add(at(never, "2026-09-07T10:00"), Duration.ofSeconds(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> never.nextOpening(at(never, "2026-09-07T10:00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> once.add(at(once, "2026-09-07T10:00"), Duration.ofHours(3)));
            assertThat(never.between(at(never, "2026-09-07T10:00"), at(never, "2030-09-07T10:00")))
                    .isZero();
        });
    }

    @Test
    void aBudgetBeyondAllReasonIsRefused() {
        var office = Week.office(SHANGHAI).calendar();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        office.add(at(office, "2026-09-07T10:00"), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))));
    }

    private static Instant at(WorkingCalendar calendar, String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    private static String local(WorkingCalendar calendar, Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of(calendar.zone().getId()))
                .toString();
    }
}
