package io.servicelane.sla;

import static io.servicelane.calendar.OfficeHours.BERLIN;
import static io.servicelane.calendar.OfficeHours.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.servicelane.calendar.OfficeHours;
import io.servicelane.calendar.WorkingCalendar;
import io.servicelane.process.RuleRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The stopwatch by itself. Tests named {@code faultNN…} are what other desks got wrong about it. */
class ServiceClockTests {

    /** Level 1 at once, level 2 an hour later, level 3 four hours after that. */
    private static final Ladder LADDER = level -> switch (level) {
        case 1 -> Optional.of(Duration.ZERO);
        case 2 -> Optional.of(Duration.ofHours(1));
        case 3 -> Optional.of(Duration.ofHours(4));
        default -> Optional.empty();
    };

    private static final Counted REPAIR = new Counted("repair", "NORMAL", "STANDARD", "sms", "repair");

    private static final Instant FRIDAY_17_30 = at("2027-03-26T17:30:00+08:00");
    private static final Instant MONDAY_9 = at("2027-03-29T09:00:00+08:00");

    @Test
    void fault01WaitingForTheCustomerStopsTheClockAndTheAnswerStartsItWithWhatWasLeft() {
        var clock = clock(hours(4), FRIDAY_17_30);

        clock.pause(at("2027-03-29T10:00:00+08:00"), "desk", "waiting-for-customer", LADDER);
        assertThat(clock.face().dueAt()).isNull();
        assertThat(clock.face().consumed(at("2027-04-02T10:00:00+08:00"))).isEqualTo(Duration.ofMinutes(90));

        clock.resume(at("2027-03-31T16:00:00+08:00"), "desk", "wait-ended");
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-04-01T09:30:00+08:00"));
    }

    @Test
    void theLedgerSaysWhenItWasDueBeforeAndAfterEachChange() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.pause(at("2027-03-29T10:00:00+08:00"), "desk", "waiting-for-customer", LADDER);
        clock.resume(at("2027-03-31T16:00:00+08:00"), "desk", "wait-ended");

        var monday = at("2027-03-29T13:30:00+08:00");
        var thursday = at("2027-04-01T09:30:00+08:00");
        assertThat(clock.written())
                .extracting(LedgerEntry::event, LedgerEntry::dueBefore, LedgerEntry::dueAfter)
                .containsExactly(
                        tuple(LedgerEvent.STARTED, null, monday),
                        tuple(LedgerEvent.PAUSED, monday, null),
                        tuple(LedgerEvent.RESUMED, null, thursday));
    }

    @Test
    void fault02ANewTargetKeepsConsumedTimeAndPauses() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.pause(at("2027-03-29T10:00:00+08:00"), "desk", "waiting-for-customer", LADDER);

        clock.retarget(
                promise(hours(2), SHANGHAI),
                SHANGHAI,
                at("2027-03-30T10:00:00+08:00"),
                "agent",
                "priority-changed",
                LADDER);

        assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.face().consumed(at("2027-03-30T12:00:00+08:00"))).isEqualTo(Duration.ofMinutes(90));
        clock.resume(at("2027-03-31T10:00:00+08:00"), "desk", "wait-ended");
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-31T10:30:00+08:00"));
        assertThat(events(clock))
                .containsExactly(LedgerEvent.STARTED, LedgerEvent.PAUSED, LedgerEvent.RETARGETED, LedgerEvent.RESUMED);
    }

    @Test
    void fault03NothingFiresAfterAClockWasMetOrCancelled() {
        var met = clock(hours(4), FRIDAY_17_30);
        var cancelled = clock(hours(4), FRIDAY_17_30);

        met.meet(MONDAY_9, "agent", "resolved", LADDER);
        cancelled.cancel(MONDAY_9, "desk", "request-cancelled", LADDER);

        for (var clock : List.of(met, cancelled)) {
            var muchLater = at("2027-04-30T10:00:00+08:00");
            assertThat(clock.face().riskAlarmAt()).isNull();
            assertThat(clock.face().overdueAlarmAt()).isNull();
            assertThat(clock.takeWarning(muchLater)).isFalse();
            assertThat(clock.takeLevel(muchLater, LADDER)).isEmpty();
            assertThat(clock.face().consumed(muchLater)).isEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void fault05BudgetsAreWorkingTimeAndDueDatesFallInsideHours() {
        assertThat(clock(hours(4), FRIDAY_17_30).face().dueAt()).isEqualTo(at("2027-03-29T13:30:00+08:00"));
        assertThat(clock(hours(1), at("2027-03-27T11:00:00+08:00")).face().dueAt())
                .isEqualTo(at("2027-03-29T10:00:00+08:00"));
    }

    @Test
    void fault06AChangedCalendarCountsTheWholeStoryAgain() {
        var clock = clock(hours(8), at("2027-03-25T09:00:00+08:00"));
        clock.pause(at("2027-03-25T10:00:00+08:00"), "desk", "waiting-for-customer", LADDER);
        clock.resume(at("2027-03-26T17:00:00+08:00"), "desk", "wait-ended");
        var ledger = clock.written();
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-29T16:00:00+08:00"));

        // the Friday turns out to have been a holiday, which nobody had entered
        var corrected = OfficeHours.closedOn(SHANGHAI, LocalDate.parse("2027-03-26"));
        var again = ServiceClock.of(clock.stored(), corrected);
        var changed = again.recalendar(Replay.of(ledger, key -> corrected), SHANGHAI, MONDAY_9, "admin");

        assertThat(changed).isTrue();
        assertThat(again.face().dueAt()).isEqualTo(at("2027-03-29T17:00:00+08:00"));
        var line = again.written().get(again.written().size() - 1);
        assertThat(line.event()).isEqualTo(LedgerEvent.RECALENDARED);
        assertThat(line.consumedBefore()).isEqualTo(hours(2));
        assertThat(line.consumedAfter()).isEqualTo(hours(1));
        assertThat(line.dueBefore()).isEqualTo(at("2027-03-29T16:00:00+08:00"));
    }

    @Test
    void aChangedCalendarThatChangesNothingForAClockIsNotWritten() {
        var clock = clock(hours(4), FRIDAY_17_30);
        var other = OfficeHours.closedOn(SHANGHAI, LocalDate.parse("2027-12-24"));

        var again = ServiceClock.of(clock.stored(), other);

        assertThat(again.recalendar(Replay.unbroken(FRIDAY_17_30), SHANGHAI, MONDAY_9, "admin"))
                .isFalse();
        assertThat(again.written()).isEmpty();
    }

    @Test
    void fault07TheLadderFiresEachLevelOnceInOrderAtTheRightWorkingTime() {
        var clock = clock(hours(4), FRIDAY_17_30);

        assertThat(clock.face().overdueAlarmAt()).isEqualTo(at("2027-03-29T13:30:00+08:00"));
        assertThat(clock.takeLevel(at("2027-03-29T13:29:59+08:00"), LADDER)).isEmpty();
        assertThat(clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER)).contains(1);
        assertThat(clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER)).isEmpty();

        assertThat(clock.face().overdueAlarmAt()).isEqualTo(at("2027-03-29T14:30:00+08:00"));
        assertThat(clock.takeLevel(at("2027-03-29T14:30:00+08:00"), LADDER)).contains(2);

        // four hours more: half past two to six, and half an hour on Tuesday
        assertThat(clock.face().overdueAlarmAt()).isEqualTo(at("2027-03-30T09:30:00+08:00"));
        assertThat(clock.takeLevel(at("2027-03-30T09:30:00+08:00"), LADDER)).contains(3);
        assertThat(clock.face().overdueAlarmAt()).isNull();
    }

    @Test
    void thePauseStopsTheLadderToo() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER);

        clock.pause(at("2027-03-29T14:00:00+08:00"), "desk", "waiting-for-customer", LADDER);
        assertThat(clock.face().overdueAlarmAt()).isNull();
        clock.resume(at("2027-03-30T15:00:00+08:00"), "desk", "wait-ended");

        assertThat(clock.face().overdueAlarmAt()).isEqualTo(at("2027-03-30T15:30:00+08:00"));
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aTighterTargetDoesNotLetSeveralLevelsFireAtOnce() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER);

        clock.retarget(
                promise(hours(2), SHANGHAI),
                SHANGHAI,
                at("2027-03-29T13:30:00+08:00"),
                "desk",
                "priority-changed",
                LADDER);

        assertThat(clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER)).isEmpty();
        assertThat(clock.face().overdueAlarmAt()).isEqualTo(at("2027-03-29T14:30:00+08:00"));
    }

    @Test
    void aLongerTargetTakesTheBreachBackButNoLevel() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.takeLevel(at("2027-03-29T13:30:00+08:00"), LADDER);

        clock.retarget(
                promise(hours(8), SHANGHAI),
                SHANGHAI,
                at("2027-03-29T13:40:00+08:00"),
                "agent",
                "priority-changed",
                LADDER);

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-29T17:30:00+08:00"));
        assertThat(clock.rung().level()).isEqualTo(1);
        assertThat(clock.takeLevel(at("2027-03-29T17:30:00+08:00"), LADDER)).isEmpty();
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.takeLevel(at("2027-03-30T09:30:00+08:00"), LADDER)).contains(2);
    }

    @Test
    void fault11AnAlarmThatRingsTooEarlyChangesNothing() {
        var clock = clock(hours(4), FRIDAY_17_30);
        var before = clock.stored();

        assertThat(clock.takeWarning(MONDAY_9)).isFalse();
        assertThat(clock.takeLevel(MONDAY_9, LADDER)).isEmpty();

        assertThat(clock.stored()).isEqualTo(before);
    }

    @Test
    void fault13ARemovedTargetTakesClockAndAlarmsWithIt() {
        var clock = clock(hours(4), FRIDAY_17_30);

        clock.cancel(MONDAY_9, "desk", "no-target", LADDER);

        assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock.face().riskAlarmAt()).isNull();
        assertThat(clock.face().overdueAlarmAt()).isNull();
    }

    @Test
    void fault14AFourHourBudgetOnTheFridayBeforeAClockChangeIsDueOnMonday() {
        var spring = clock(hours(4), at("2027-03-26T17:00:00+01:00"), BERLIN);
        var autumn = clock(hours(4), at("2027-10-29T17:00:00+02:00"), BERLIN);

        assertThat(spring.face().dueAt()).isEqualTo(at("2027-03-29T12:00:00+02:00"));
        assertThat(autumn.face().dueAt()).isEqualTo(at("2027-11-01T12:00:00+01:00"));
    }

    @Test
    void fault16AnAlarmMissedWhileTheServerWasDownSaysHowLateItIs() {
        var clock = clock(hours(4), FRIDAY_17_30);

        var level = clock.takeLevel(at("2027-03-29T16:30:00+08:00"), LADDER);

        assertThat(level).contains(1);
        var breach = clock.written().get(1);
        assertThat(breach.event()).isEqualTo(LedgerEvent.BREACHED);
        assertThat(breach.late()).isEqualTo(hours(3));
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-29T13:30:00+08:00"));
    }

    @Test
    void peopleAreWarnedOnceWhenThreeQuartersAreUsedUp() {
        var clock = clock(hours(4), FRIDAY_17_30);

        assertThat(clock.face().riskAlarmAt()).isEqualTo(at("2027-03-29T11:30:00+08:00"));
        assertThat(clock.takeWarning(at("2027-03-29T11:29:59+08:00"))).isFalse();
        assertThat(clock.takeWarning(at("2027-03-29T11:30:00+08:00"))).isTrue();
        assertThat(clock.takeWarning(at("2027-03-29T11:31:00+08:00"))).isFalse();
        assertThat(clock.face().riskAlarmAt()).isNull();
    }

    @Test
    void whatIsDoneLateIsMetButNotInTime() {
        var clock = clock(hours(4), FRIDAY_17_30);

        clock.meet(at("2027-03-29T15:00:00+08:00"), "agent", "resolved", LADDER);

        assertThat(clock.state()).isEqualTo(ClockState.MET);
        assertThat(clock.stored().breachedAt()).isEqualTo(at("2027-03-29T13:30:00+08:00"));
        assertThat(events(clock)).containsExactly(LedgerEvent.STARTED, LedgerEvent.BREACHED, LedgerEvent.MET);
    }

    @Test
    void reopeningGoesOnWithWhatWasLeft() {
        var clock = clock(hours(4), FRIDAY_17_30);
        clock.meet(at("2027-03-29T10:00:00+08:00"), "agent", "resolved", LADDER);

        clock.reopen(at("2027-03-30T09:00:00+08:00"), "desk");

        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-30T11:30:00+08:00"));
    }

    @Test
    void reopeningStartsAnewWhereTheTableSaysSo() {
        var anew =
                new Promise(hours(4), SHANGHAI.key(), 75, "standard", true, new RuleRow("slaTargets", 1, "rule"), "{}");
        var clock = ServiceClock.started(1, "RESOLUTION", anew, REPAIR, SHANGHAI, FRIDAY_17_30);
        clock.meet(at("2027-03-29T15:00:00+08:00"), "agent", "resolved", LADDER);

        clock.reopen(at("2027-03-30T09:00:00+08:00"), "desk");

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-30T14:00:00+08:00"));
        assertThat(Replay.of(clock.written(), key -> SHANGHAI))
                .isEqualTo(new Replay(Duration.ZERO, at("2027-03-30T09:00:00+08:00")));
    }

    @Test
    void anotherCalendarCountsFromNowOn() {
        var clock = clock(hours(4), FRIDAY_17_30);
        var monday10 = at("2027-03-29T10:00:00+08:00");

        clock.retarget(
                promise(hours(4), OfficeHours.ALWAYS), OfficeHours.ALWAYS, monday10, "admin", "rules-changed", LADDER);

        assertThat(clock.face().consumed(monday10)).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock.face().dueAt()).isEqualTo(at("2027-03-29T12:30:00+08:00"));
        assertThat(Replay.of(clock.written(), key -> key.equals(SHANGHAI.key()) ? SHANGHAI : OfficeHours.ALWAYS))
                .isEqualTo(new Replay(Duration.ofMinutes(90), monday10));
    }

    private static ServiceClock clock(Duration budget, Instant start) {
        return clock(budget, start, SHANGHAI);
    }

    private static ServiceClock clock(Duration budget, Instant start, WorkingCalendar calendar) {
        return ServiceClock.started(1, "RESOLUTION", promise(budget, calendar), REPAIR, calendar, start);
    }

    private static Promise promise(Duration budget, WorkingCalendar calendar) {
        return new Promise(
                budget, calendar.key(), 75, "standard", false, new RuleRow("slaTargets", 1, "rule_repair"), "{}");
    }

    private static List<LedgerEvent> events(ServiceClock clock) {
        return clock.written().stream().map(LedgerEntry::event).toList();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
