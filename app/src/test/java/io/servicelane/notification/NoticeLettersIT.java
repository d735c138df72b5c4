package io.servicelane.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.simulator.mail.CustomerMail;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.conversation.ColleagueLetters;
import io.servicelane.conversation.Conversations;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import io.servicelane.process.Transactions;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import io.servicelane.security.Accounts;
import io.servicelane.security.NewAccount;
import io.servicelane.security.Role;
import io.servicelane.team.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** Reminders by mail, from what a process tells to the colleague's mailbox, over real SMTP. */
@RunningDesk
@TestPropertySource(
        properties = {
            "servicelane.demo.mail=true",
            "servicelane.mail.address=desk@servicelane.test",
            "servicelane.mail.smtp.host=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:notice-letters;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.process-engine-name=noticeLetters"
        })
class NoticeLettersIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BUNDLE = Duration.ofMinutes(2);

    @Autowired
    private CustomerMailbox mailboxes;

    @Autowired
    private TeamSteps team;

    @Autowired
    private LetterRound round;

    @Autowired
    private ColleagueLetters colleagues;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestHistory history;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Viewers viewers;

    @Autowired
    private CalendarsOfPeople calendarsOfPeople;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private Reported reported;

    @DynamicPropertySource
    static void onFreePorts(DynamicPropertyRegistry registry) {
        var smtp = TestSocketUtils.findAvailableTcpPort();
        var imap = TestSocketUtils.findAvailableTcpPort();
        registry.add("servicelane.demo.smtp-port", () -> smtp);
        registry.add("servicelane.mail.smtp.port", () -> smtp);
        registry.add("servicelane.demo.imap-port", () -> imap);
        registry.add("servicelane.mail.imap.port", () -> imap);
    }

    @BeforeEach
    void requestsAreReported() {
        reported = new Reported(context);
    }

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

    @Test
    void aNoticeGoesToAColleagueOnlyEvenWhenACustomerHasTheSameAddress() {
        var person = colleague(null);
        var request = reported.repairOf(address(person), "My own boiler leaks");
        tell(request, 1, person);
        age(person, BUNDLE);
        round.go();

        await().atMost(SOON).until(() -> mails(person).stream()
                .anyMatch(mail -> mail.subject().equals("1 request needs you")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ? AND subject = '1 request needs you'"
                                + " AND request_id IS NULL AND customer_id IS NULL AND kind = 'AUTOMATIC'")
                        .param(address(person))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(conversations.of(viewers.of("admin"), request))
                .extracting(TimelineEntry::text)
                .noneMatch(text -> text.contains("request needs you"));
        assertThat(conversations.ofCustomer(
                        viewers.of("admin"), desk.card(request).customer(), 50))
                .extracting(TimelineEntry::text)
                .noneMatch(text -> text.contains("request needs you"));
    }

    @Test
    void onlyAnActiveAccountIsWrittenToAndOnlyAtItsOwnAddress() {
        var person = colleague(null);

        assertThat(write("ann@customer.test")).isFalse();
        assertThat(write("nobody")).isFalse();
        assertThat(transactions.inOne(() -> colleagues.write(person, Channel.SMS, "", "no number known")))
                .isFalse();
        assertThat(write(person)).isTrue();
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(person)
                .update();
        assertThat(write(person)).isFalse();
    }

    @Test
    void whoHasLeftBeforeTheLetterWentOutGetsNone() {
        var person = colleague(null);
        tell(reported.repairWith("agent", "Boiler leaks"), 1, person);
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(person)
                .update();

        age(person, BUNDLE);
        round.go();

        assertThat(waiting(person)).isZero();
        assertThat(messagesTo(person)).isZero();
    }

    @Test
    void aLetterThatCannotBeDeliveredHarmsNothing() {
        var person = colleague(null);
        jdbc.sql("UPDATE account SET email = ? WHERE username = ?")
                .params(person + "@nowhere.test", person)
                .update();
        var request = reported.repairWith("agent", "Boiler leaks");
        tell(request, 1, person);
        age(person, BUNDLE);
        round.go();

        await().atMost(SOON).until(() -> jdbc.sql("SELECT status FROM message WHERE recipient = ?")
                .param(person + "@nowhere.test")
                .query(String.class)
                .list()
                .equals(List.of("FAILED")));
        assertThat(history.of(request)).extracting(HistoryEntry::what).doesNotContain("delivery-failed");
        assertThat(waiting(person)).isZero();
    }

    private void goTogether(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        round.go();
    }

    private boolean write(String username) {
        return transactions.inOne(() -> colleagues.write(username, Channel.EMAIL, "Hello", "It works"));
    }

    /** Somebody who sees every request but gets no work, so that only this test tells them anything. */
    private String colleague(@Nullable String calendar) {
        var name = "c" + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(new NewAccount(name, name, name, address(name), null, "en", Set.of(Role.INSPECTOR)));
        worksBy(name, calendar);
        return name;
    }

    private void worksBy(String username, @Nullable String calendar) {
        jdbc.sql("UPDATE account SET calendar_key = ? WHERE username = ?")
                .params(calendar, username)
                .update();
    }

    /** Key of a new calendar that is open on the day after tomorrow only. */
    private String closedToday() {
        var key = "k" + UUID.randomUUID().toString().substring(0, 12);
        var day = clock.instant()
                .atZone(ZoneOffset.UTC)
                .plusDays(2)
                .getDayOfWeek()
                .name()
                .substring(0, 3);
        jdbc.sql("INSERT INTO working_calendar (calendar_key, title_en, title_zh, definition, feed_dates)"
                        + " VALUES (?, ?, ?, ?, '{}')")
                .params(key, key, key, "{\"zone\":\"UTC\",\"week\":{\"%s\":[[\"09:00\",\"18:00\"]]}}".formatted(day))
                .update();
        return key;
    }

    /** Lets time pass for the person's letters; the engine's clock belongs to every test of this JVM and stays. */
    private void age(String username, Duration time) {
        jdbc.sql("UPDATE notice_letter SET waits_since = TIMESTAMPADD(SECOND, :past, waits_since),"
                        + " settled_at = TIMESTAMPADD(SECOND, :past, settled_at) WHERE username = :person")
                .param("past", -time.toSeconds())
                .param("person", username)
                .update();
    }

    private void tellAssignee(RequestNumber request) {
        transactions.inOne(() -> team.tell(
                request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee"), Set.of("desk", "email"))));
    }

    private static String address(String username) {
        return username + "@servicelane.test";
    }

    private void tell(RequestNumber request, int level, String person) {
        transactions.inOne(() -> team.tell(
                request, new TeamNotice("overdue", "RESOLUTION", level, Set.of(person), Set.of("desk", "email"))));
    }

    private List<CustomerMail> mails(String username) {
        return mailboxes.newest(address(username), 100);
    }

    private List<CustomerMail> mailsNaming(RequestNumber request) {
        return mails("agent").stream()
                .filter(mail -> mail.text().contains(request.value()))
                .toList();
    }

    private long told(String username, RequestNumber request) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE username = ? AND request_id = ?")
                .params(username, request.id())
                .query(Long.class)
                .single();
    }

    private long messagesTo(String username) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ?")
                .param(address(username))
                .query(Long.class)
                .single();
    }

    private long waiting(String username) {
        return jdbc.sql("SELECT COUNT(*) FROM notice_letter WHERE username = ? AND settled_at IS NULL")
                .param(username)
                .query(Long.class)
                .single();
    }
}
