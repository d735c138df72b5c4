package io.servicelane.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage.Attachment;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import io.servicelane.channel.simulator.mail.DemoMailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Mails of the desk, sent to a real mail server and read from the customer's mailbox. */
class EmailSendingTests {

    private static final String OURS = "sr-SR-000123.k3x9a@servicelane.test";

    private final DemoMailServer server = DemoMailServer.onFreePorts();
    private final Mailbox mailbox = new Mailbox(server);
    private final Outbox outbox = mock();
    private final MailProperties settings = mailbox.settings(Duration.ofMinutes(1), DataSize.ofMegabytes(25), "");

    @AfterEach
    void stop() {
        server.destroy();
    }

    @Test
    void aReplyArrivesInItsConversation() throws Exception {
        send(message("ann@customer.test"));

        var mail = received("ann@customer.test", "ann");
        assertThat(mail.getMessageID()).isEqualTo("<" + OURS + ">");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<2@customer.test>");
        assertThat(mail.getHeader("References", null)).matches("<1@customer.test>\\s+<2@customer.test>");
        assertThat(mail.getFrom()[0].toString()).contains("<desk@servicelane.test>");
        assertThat(MimeUtility.decodeText(mail.getHeader("From", null))).contains("服务台 \"Desk\"");
        assertThat(mail.getReplyTo()[0].toString()).contains("<desk+k3x9a@servicelane.test>");
        assertThat(MimeUtility.decodeText(mail.getHeader("To", null))).isEqualTo("张伟 🙂 <ann@customer.test>");
        assertThat(mail.getSubject()).isEqualTo("Re: 热水器坏了 🔥 [SR-000123]");
        assertThat(mail.getContent().toString().strip()).isEqualTo("We come tomorrow. 明天见 🙂");
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<desk+k3x9a@servicelane.test>");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        then(outbox).should().accepted(7, OURS);
    }

    @Test
    void anAutomaticMailSaysSoAndAsksForNoAnswer() throws Exception {
        send(automatic("ann@customer.test"));

        var mail = received("ann@customer.test", "ann");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<>");
    }

    @Test
    void whatTheDeskSendsItRecognisesWhenItComesBack() throws Exception {
        send(message("ann@customer.test"));

        var mail = received("ann@customer.test", "ann");
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        var back = MimeMessages.toInboundMessage(bytes.toByteArray(), Mails.DESK, Mails.NOW);

        assertThat(back.kind()).isEqualTo(Kind.AUTOMATIC);
    }

    @Test
    void filesArriveUnderTheirNames() throws Exception {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        send(with(message("ann@customer.test"), new Attachment("照片\r\nBcc: x@y.test.png", "image/png", null, picture)));

        var parts = (MimeMultipart) received("ann@customer.test", "ann").getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        var part = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo("照片 Bcc: x@y.test.png");
        assertThat(part.getContentType()).startsWith("image/png");
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(picture);
    }

    @Test
    void noValueBringsALineOfItsOwn() throws Exception {
        var injection = "x\r\nBcc: eve@customer.test\r\n\r\nbody";
        send(new OutboundMessage(
                7,
                Channel.EMAIL,
                "desk@servicelane.test",
                "ann@customer.test",
                injection,
                injection,
                "text",
                true,
                OURS + injection,
                List.of("1@customer.test" + injection),
                "k3x9a" + injection,
                List.of(),
                1));

        var mail = received("ann@customer.test", "ann");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(header -> header.getName())
                .doesNotContain("Bcc", "body");
        assertThat(mail.getContent().toString().strip()).isEqualTo("text");
        assertThat(mailbox.of("eve@customer.test", "eve")).isEmpty();
    }

    @Test
    void anAddressWhereNobodyLivesIsRejectedForGood() {
        send(message("nobody@nowhere.test"));

        then(outbox).should().rejected(eq(7L), eq("5.1.1"), contains("no mailbox of that name"));
    }

    @Test
    void whatIsNoAddressIsRejectedForGood() {
        send(message("not an address"));

        then(outbox).should().rejected(eq(7L), eq("553"), anyString());
    }

    @Test
    void aServerThatIsAwayIsAskedAgainLater() {
        server.destroy();

        send(message("ann@customer.test"));

        then(outbox).should().postponed(eq(7L), anyString());
    }

    @Test
    void aBounceComesBackWithTheMessageIdOfWhatBounced() throws Exception {
        send(message("bounce@customer.test"));

        var raw = new ByteArrayOutputStream();
        received("desk@servicelane.test", "desk").writeTo(raw);
        var bounce = MimeMessages.read(raw.toByteArray(), Mails.DESK, Mails.NOW);

        assertThat(bounce.bounce()).isNotNull();
        assertThat(bounce.bounce().externalId()).isEqualTo(OURS);
        assertThat(bounce.message().threading().tokens()).containsExactly("k3x9a");
    }

    private void send(OutboundMessage message) {
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(new EmailOutboundRoutes(new EmailSending(settings, outbox)));
            camel.start();
            camel.createProducerTemplate().sendBody("direct:send-email", message);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private MimeMessage received(String address, String password) throws MessagingException {
        var mails = mailbox.of(address, password);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static OutboundMessage message(String to) {
        return message(to, false, List.of());
    }

    private static OutboundMessage automatic(String to) {
        return message(to, true, List.of());
    }

    private static OutboundMessage with(OutboundMessage message, Attachment file) {
        return message(message.to(), message.automatic(), List.of(file));
    }

    private static OutboundMessage message(String to, boolean automatic, List<Attachment> files) {
        return new OutboundMessage(
                7,
                Channel.EMAIL,
                "desk@servicelane.test",
                to,
                "张伟 🙂",
                "Re: 热水器坏了 🔥 [SR-000123]",
                "We come tomorrow. 明天见 🙂",
                automatic,
                OURS,
                List.of("1@customer.test", "2@customer.test"),
                "k3x9a",
                files,
                1);
    }
}
