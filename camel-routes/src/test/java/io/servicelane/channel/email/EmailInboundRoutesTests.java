package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Quarantine;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.channel.simulator.mail.DemoMailServer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;

/** The desk's mailbox on a real mail server, from SMTP to what the desk is asked. */
class EmailInboundRoutesTests {

    private static final String DESK = "desk@servicelane.test";
    private static final Receipt OPENED = new Receipt(Fate.OPENED, "SR-000001");
    private static final long SOON = 60_000;

    private final DemoMailServer server = DemoMailServer.onFreePorts();
    private final Mailbox mailbox = new Mailbox(server);
    private final InboundMessages desk = mock();
    private final Quarantine quarantine = mock();
    private final DeliveryReports reports = mock();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void theDeskTakesEverything() {
        given(desk.receive(any())).willReturn(OPENED);
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.destroy();
    }

    @Test
    void aMailIsHandedOverOnceAndMovedAway() throws Exception {
        fetching(Duration.ofMinutes(15));

        mailbox.deliver(mail().raw());

        then(desk).should(timeout(SOON)).receive(from("ann@customer.test"));
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Done"))
                .isEqualTo(1));
        assertThat(mailbox.size("INBOX")).isZero();
    }

    @Test
    void whatTheSenderWritesIntoTheHeaderCommandsNothing() throws Exception {
        var looks =
                new NotifyBuilder(camel).fromRoute("email-inbound").whenDone(2).create();
        mailbox.deliver(mail().with("delete", "true")
                .with("copyTo", "INBOX")
                .with("moveTo", "Elsewhere")
                .with("CamelFileName", "../../etc/x")
                .raw());
        mailbox.deliver(mail().with("Message-ID", "<2@customer.test>").raw());

        fetching(Duration.ofMinutes(15));

        assertThat(looks.matches(SOON, TimeUnit.MILLISECONDS)).isTrue();
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Done"))
                .isEqualTo(2));
        assertThat(mailbox.size("INBOX")).isZero();
        assertThat(mailbox.size("Elsewhere")).isZero();
        then(desk).should(times(2)).receive(any());
    }

    @Test
    void whatCannotBeTakenIsQuarantinedAndTheNextMailIsNot() throws Exception {
        var broken = mail().with("From", "").raw();
        mailbox.deliver(broken);
        mailbox.deliver(mail().raw());

        fetching(Duration.ofMinutes(15));

        then(desk).should(timeout(SOON)).receive(from("ann@customer.test"));
        then(quarantine)
                .should(timeout(SOON))
                .hold(eq(Channel.EMAIL), eq(DESK), contains("Heating"), contains("No sender"), endsWith(broken));
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Quarantine"))
                .isEqualTo(1));
        assertThat(mailbox.size("INBOX")).isZero();
    }

    @Test
    void whatTheDeskRefusesIsQuarantined() throws Exception {
        given(desk.receive(any())).willThrow(new MessageRefused("not here"));
        mailbox.deliver(mail().raw());

        fetching(Duration.ofMinutes(15));

        then(quarantine).should(timeout(SOON)).hold(any(), any(), anyString(), eq("not here"), any());
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Quarantine"))
                .isEqualTo(1));
    }

    @Test
    void mailWaitsWhileTheDeskFails() throws Exception {
        given(desk.receive(any()))
                .willThrow(new DataAccessResourceFailureException("no database"))
                .willReturn(OPENED);
        mailbox.deliver(mail().raw());

        fetching(Duration.ofMinutes(15));

        then(desk).should(timeout(SOON).times(2)).receive(from("ann@customer.test"));
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Done"))
                .isEqualTo(1));
        then(quarantine).should(never()).hold(any(), any(), any(), any(), any());
    }

    @Test
    void mailThatFailsForEverIsQuarantinedInTheEnd() throws Exception {
        given(desk.receive(any())).willThrow(new IllegalStateException("always"));
        mailbox.deliver(mail().raw());

        fetching(Duration.ofMillis(1));

        then(quarantine)
                .should(timeout(SOON))
                .hold(any(), any(), any(), contains("java.lang.IllegalStateException"), any());
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Quarantine"))
                .isEqualTo(1));
    }

    @Test
    void hostileMailDelaysNobody() throws Exception {
        mailbox.deliver(HostileMails.bigger(26));
        mailbox.deliver(HostileMails.nested(10_000));
        mailbox.deliver(HostileMails.nestedMails(10_000));
        mailbox.deliver(HostileMails.inARow(10_000));
        mailbox.deliver(HostileMails.headerOf(200_000));
        mailbox.deliver(HostileMails.attached(300));
        mailbox.deliver(mail().with("From", "last@customer.test").raw());

        // copying them would be too much for the test's mail server
        fetching(mailbox.settings(Duration.ofMinutes(15), DataSize.ofMegabytes(25), ""));

        then(desk).should(timeout(SOON)).receive(from("last@customer.test"));
        then(desk).should().receive(argThat(message -> message.attachments().size() == 300));
        then(quarantine).should().hold(any(), any(), any(), contains("Bigger than 25 MB"), any());
        then(quarantine).should(times(1)).hold(any(), any(), any(), contains("inside each other"), any());
        then(quarantine).should().hold(any(), any(), any(), contains("2000 parts"), any());
        then(quarantine).should().hold(any(), any(), any(), contains("header"), any());
        await().atMost(Duration.ofMillis(SOON))
                .untilAsserted(() -> assertThat(mailbox.unread()).isZero());
    }

    @Test
    void ofMailFarTooBigOnlyTheHeaderIsFetched() throws Exception {
        mailbox.deliver(HostileMails.bigger(3));

        fetching(mailbox.settings(Duration.ofMinutes(15), DataSize.ofMegabytes(1), "Servicelane-"));

        then(quarantine)
                .should(timeout(SOON))
                .hold(
                        any(),
                        any(),
                        contains("ann@customer.test"),
                        contains("only its header"),
                        argThat(raw -> raw.length < 2_000));
        await().atMost(Duration.ofMillis(SOON)).untilAsserted(() -> assertThat(mailbox.size("Servicelane-Quarantine"))
                .isEqualTo(1));
    }

    private void fetching(Duration patience) throws Exception {
        fetching(mailbox.settings(patience, DataSize.ofMegabytes(25), "Servicelane-"));
    }

    private void fetching(MailProperties settings) throws Exception {
        var reader = new MailReader(settings, Clock.systemUTC(), Duration.ofSeconds(8));
        camel.addRoutes(new EmailInboundRoutes(settings, new EmailRawMessages(reader, desk, reports), quarantine));
        camel.start();
    }

    private static InboundMessage from(String address) {
        return argThat(message -> address.equals(message.from()));
    }

    /** The server writes its own lines in front. */
    private static byte[] endsWith(byte[] mail) {
        return argThat(raw -> new String(raw).endsWith(new String(mail)));
    }
}
