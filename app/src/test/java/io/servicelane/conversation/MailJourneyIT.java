package io.servicelane.conversation;

import static io.servicelane.conversation.Said.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.FreeMailPorts;
import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.simulator.mail.CustomerMail;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.process.RequestNumber;
import io.servicelane.team.Viewers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Letters between a customer's mail program and the desk, over real SMTP and IMAP. */
@RunningDesk
@TestPropertySource(
        properties = {
            "servicelane.demo.mail=true",
            "servicelane.mail.address=desk@servicelane.test",
            "servicelane.mail.imap.host=127.0.0.1",
            "servicelane.mail.imap.username=desk@servicelane.test",
            "servicelane.mail.imap.password=desk",
            "servicelane.mail.imap.delay=200ms",
            "servicelane.mail.smtp.host=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:mail-journey;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.process-engine-name=mailJourney"
        })
class MailJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private CustomerMailbox customers;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void onFreePorts(DynamicPropertyRegistry registry) {
        FreeMailPorts.register(registry);
    }

    @Test
    void aLetterIsAnsweredInItsConversationAndTheAnswerComesBackToTheRequest() {
        var ann = newAddress();
        customers.write(ann, "Ann", "Leak 🔥", "My boiler is broken");
        var request = requestOf(ann, 1);

        conversations.reply(viewers.of("agent"), request, Channel.EMAIL, "We come tomorrow. 明天见", List.of());
        var answer = mailSaying(ann, "We come tomorrow");
        customers.answer(ann, "Ann", answer, "Thank you!");

        assertThat(requestOf(ann, 2)).isEqualTo(request);
        assertThat(answer.subject()).contains("[" + request.value() + "]");
        assertThat(answer.replyTo()).matches("desk\\+[^@]+@servicelane\\.test");
        assertThat(answer.references()).isNotEmpty();
        assertThat(conversations.of(viewers.of("admin"), request).stream()
                        .filter(entry -> entry.direction() == Direction.IN)
                        .map(TimelineEntry::text))
                .containsExactly("My boiler is broken", "Thank you!");
    }

    @Test
    void aLetterThatBouncesShowsOnItsRequest() {
        customers.write("bounce@customer.test", "Nobody", "Leak", "My boiler is broken");
        var request = requestOf("bounce@customer.test", 1);

        conversations.reply(viewers.of("agent"), request, Channel.EMAIL, "We come tomorrow.", List.of());

        await().atMost(SOON).untilAsserted(() -> assertThat(jdbc.sql(
                                "SELECT status_code FROM message WHERE request_id = ? AND text LIKE 'We come%' AND status = 'FAILED'")
                        .param(request.id())
                        .query(String.class)
                        .list())
                .containsExactly("5.1.1"));
    }

    private RequestNumber requestOf(String sender, int messages) {
        await().atMost(SOON).untilAsserted(() -> assertThat(requestsOf(sender)).hasSize(messages));
        var requests = requestsOf(sender).stream().distinct().toList();
        assertThat(requests).hasSize(1);
        return RequestNumber.of(requests.get(0));
    }

    private List<Long> requestsOf(String sender) {
        return jdbc.sql("SELECT request_id FROM message WHERE sender = ? AND direction = 'IN' ORDER BY id")
                .param(sender)
                .query(Long.class)
                .list();
    }

    private CustomerMail mailSaying(String customer, String words) {
        await().atMost(SOON).until(() -> customers.newest(customer, 10).stream()
                .anyMatch(mail -> mail.text().contains(words)));
        return customers.newest(customer, 10).stream()
                .filter(mail -> mail.text().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
