package io.servicelane.notification;

import io.servicelane.FreeMailPorts;
import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.simulator.mail.CustomerMail;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.conversation.ColleagueLetters;
import io.servicelane.conversation.Conversations;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import io.servicelane.process.Transactions;
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
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A desk that writes to its colleagues through a real mail server; each test knows people of its own. */
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
abstract class Letters {

    static final Duration SOON = Duration.ofSeconds(30);
    static final Duration BUNDLE = Duration.ofMinutes(2);

    @Autowired
    CustomerMailbox mailboxes;

    @Autowired
    TeamSteps team;

    @Autowired
    LetterRound round;

    @Autowired
    ColleagueLetters colleagues;

    @Autowired
    Accounts accounts;

    @Autowired
    RequestDesk desk;

    @Autowired
    RequestHistory history;

    @Autowired
    Conversations conversations;

    @Autowired
    Transactions transactions;

    @Autowired
    Viewers viewers;

    @Autowired
    CalendarsOfPeople calendarsOfPeople;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Reported reported;

    @DynamicPropertySource
    static void onFreePorts(DynamicPropertyRegistry registry) {
        FreeMailPorts.register(registry);
    }

    @BeforeEach
    void requestsAreReported() {
        reported = new Reported(context);
    }

    void goTogether(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        round.go();
    }

    boolean write(String username) {
        return transactions.inOne(() -> colleagues.write(username, Channel.EMAIL, "Hello", "It works"));
    }

    /** Somebody who sees every request but gets no work, so that only this test tells them anything. */
    String colleague(@Nullable String calendar) {
        var name = "c" + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(new NewAccount(name, name, name, address(name), null, "en", Set.of(Role.INSPECTOR)));
        worksBy(name, calendar);
        return name;
    }

    void worksBy(String username, @Nullable String calendar) {
        jdbc.sql("UPDATE account SET calendar_key = ? WHERE username = ?")
                .params(calendar, username)
                .update();
    }

    /** Key of a new calendar that is open on the day after tomorrow only. */
    String closedToday() {
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
    void age(String username, Duration time) {
        jdbc.sql("UPDATE notice_letter SET waits_since = TIMESTAMPADD(SECOND, :past, waits_since),"
                        + " settled_at = TIMESTAMPADD(SECOND, :past, settled_at) WHERE username = :person")
                .param("past", -time.toSeconds())
                .param("person", username)
                .update();
    }

    void tellAssignee(RequestNumber request) {
        transactions.inOne(() -> team.tell(
                request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee"), Set.of("desk", "email"))));
    }

    static String address(String username) {
        return username + "@servicelane.test";
    }

    void tell(RequestNumber request, int level, String person) {
        transactions.inOne(() -> team.tell(
                request, new TeamNotice("overdue", "RESOLUTION", level, Set.of(person), Set.of("desk", "email"))));
    }

    List<CustomerMail> mails(String username) {
        return mailboxes.newest(address(username), 100);
    }

    List<CustomerMail> mailsNaming(RequestNumber request) {
        return mails("agent").stream()
                .filter(mail -> mail.text().contains(request.value()))
                .toList();
    }

    long told(String username, RequestNumber request) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE username = ? AND request_id = ?")
                .params(username, request.id())
                .query(Long.class)
                .single();
    }

    long messagesTo(String username) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ?")
                .param(address(username))
                .query(Long.class)
                .single();
    }

    long waiting(String username) {
        return jdbc.sql("SELECT COUNT(*) FROM notice_letter WHERE username = ? AND settled_at IS NULL")
                .param(username)
                .query(Long.class)
                .single();
    }
}
