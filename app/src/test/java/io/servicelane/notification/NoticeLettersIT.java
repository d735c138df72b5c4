package io.servicelane.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.request.HistoryEntry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reminders by mail, from what a process tells to the colleague's mailbox, over real SMTP. */
class NoticeLettersIT extends Letters {

    @Test
    void twoRequestsAtRiskReachTheirAgentOnceAsOneMail() {
        var one = reported.repairWith("agent", "Boiler leaks");
        var two = reported.repairWith("agent", "No heating");
        for (var repetition = 1; repetition <= 2; repetition++) {
            tellAssignee(one);
            tellAssignee(two);
        }
        age("agent", BUNDLE);
        round.go();
        round.go();

        await().atMost(SOON).until(() -> !mailsNaming(one).isEmpty());
        assertThat(mailsNaming(one)).hasSize(1).isEqualTo(mailsNaming(two));
        assertThat(mailsNaming(one).get(0).subject()).isEqualTo("2 requests need you");
        assertThat(mailsNaming(one).get(0).text())
                .contains(one + " · Boiler leaks · Resolution: at risk of being late · due ", "/requests/" + two);
        assertThat(history.of(one))
                .filteredOn(entry -> entry.what().equals("told-at-risk"))
                .extracting(HistoryEntry::detail)
                .containsExactly("agent · RESOLUTION");
    }

    /** facts/sla-clocks.md, row 9: warning storms. */
    @Test
    void fault09AStormOfFiftyNoticesIsAFewMailsWithEachRequestAndLevelOnce() {
        var person = colleague(null);
        var requests = Stream.generate(() -> reported.repairWith("agent", "Boiler leaks"))
                .limit(5)
                .toList();
        for (var level = 1; level <= 10; level++) {
            for (var request : requests) {
                tell(request, level, person);
                tell(request, level, person); // the engine repeats a step whose transaction was lost
            }
            age(person, Duration.ofMinutes(4));
            round.go();
        }

        assertThat(messagesTo(person)).isEqualTo(6);
        age(person, Duration.ofHours(1));
        round.go();
        assertThat(messagesTo(person)).isEqualTo(7);
        assertThat(waiting(person)).isZero();
        await().atMost(SOON).until(() -> mails(person).size() == 7);
        var lines = mails(person).stream().flatMap(mail -> mail.text().lines()).toList();
        for (var request : requests) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(request.value()))
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void twoNodesThatGoRoundAtTheSameMomentSendOnce() {
        var person = colleague(null);
        for (var turn = 1; turn <= 5; turn++) {
            tell(reported.repairWith("agent", "Boiler leaks"), 1, person);
            age(person, Duration.ofMinutes(20));
            var barrier = new CyclicBarrier(4);
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> goTogether(barrier)))
                            .limit(4)
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(messagesTo(person)).isEqualTo(turn);
        }
    }

    @Test
    void atNightNothingIsSentAndInTheMorningAllOfItAtOnce() {
        var person = colleague(closedToday());
        var request = reported.repairWith("agent", "Boiler leaks");
        tell(request, 11, person);
        age(person, Duration.ofHours(2));
        round.go();
        tell(request, 12, person);
        age(person, Duration.ofHours(2));
        round.go();
        assertThat(messagesTo(person)).isZero();
        assertThat(waiting(person)).isEqualTo(2);

        worksBy(person, "always");
        round.go();

        assertThat(messagesTo(person)).isEqualTo(1);
        await().atMost(SOON).until(() -> !mails(person).isEmpty());
        assertThat(mails(person).get(0).text()).contains("escalation level 11", "escalation level 12", "(UTC)");
    }

    @Test
    void theCalendarsOfPeopleAndTheDesksOwnAreNeeded() {
        var key = closedToday();
        assertThat(calendarsOfPeople.needs(key)).isFalse();

        colleague(key);

        assertThat(calendarsOfPeople.needs(key)).isTrue();
        assertThat(calendarsOfPeople.needs("always")).isTrue();
    }

    @Test
    void whatHasBecomePointlessDisturbsNobodyAndStaysInTheList() {
        var person = colleague(null);
        var cancelled = reported.repairWith("agent", "Boiler leaks");
        var paused = reported.repairWith("agent", "No heating");
        tell(cancelled, 1, person);
        tell(paused, 1, person);
        transactions.inOne(() -> desk.cancel(cancelled, "Sent by mistake", "agent"));
        jdbc.sql("UPDATE sla_clock SET state = 'PAUSED', due_at = NULL, risk_at = NULL WHERE request_id = ?")
                .param(paused.id())
                .update();
        await().atMost(SOON).until(() -> desk.card(cancelled).status().isFinal());

        age(person, BUNDLE);
        round.go();

        assertThat(waiting(person)).isZero();
        assertThat(messagesTo(person)).isZero();
        assertThat(told(person, cancelled) + told(person, paused)).isEqualTo(2);
    }
}
