package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;
import static io.servicelane.channel.email.Mails.textPart;
import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BounceTests {

    private static final String OURS = "sr-SR-000123.k3x9a@servicelane.test";

    @Test
    void aDeliveryReportNamesTheMailThatFailed() {
        var received = report("failed", "5.1.1", "smtp; 550 5.1.1 no such user").read();

        assertThat(received.bounce())
                .isEqualTo(new DeliveryReport(
                        Channel.EMAIL, OURS, DeliveryStatus.FAILED, "5.1.1", "550 5.1.1 no such user"));
    }

    @Test
    void itJoinsTheConversationOfTheMailThatFailed() {
        var message = report("failed", "5.1.1", "smtp; 550").read().message();

        assertThat(message.kind()).isEqualTo(Kind.AUTOMATIC);
        assertThat(message.threading().messageIds()).startsWith(OURS);
    }

    @Test
    void aDelayIsNoFailure() {
        var received = report("delayed", "4.4.1", "smtp; 421 try later").read();

        assertThat(received.bounce()).isNull();
        assertThat(received.message().threading().messageIds()).startsWith(OURS);
    }

    @Test
    void aFailedMailOfSomebodyElseIsNotOurs() {
        var received = report("failed", "5.1.1", "smtp; 550").read();
        var others = mail().with("From", "mailer-daemon@customer.test")
                .saying(new String(report("failed", "5.1.1", "smtp; 550").raw())
                        .replace("servicelane.test>", "other.test>"))
                .read();

        assertThat(received.bounce()).isNotNull();
        assertThat(others.bounce()).isNull();
    }

    @Test
    void aServerThatSendsNoReportIsUnderstoodByItsWords() {
        var received = mail().with("From", "MAILER-DAEMON@customer.test")
                .with("Subject", "failure notice")
                .saying("Sorry, I couldn't find any mailbox by that name (#5.1.1).\r\n\r\nMessage-ID: <" + OURS
                        + ">\r\n")
                .read();

        var bounce = Objects.requireNonNull(received.bounce());
        assertThat(bounce.externalId()).isEqualTo(OURS);
        assertThat(bounce.code()).isEqualTo("5.1.1");
    }

    @Test
    void aChineseServerIsUnderstoodAsWell() {
        var received = mail().with("From", "Postmaster@customer.test")
                .with("Subject", "系统退信")
                .saying("很抱歉，您的邮件被退回：550 User not found\r\nMessage-ID: <" + OURS + ">\r\n")
                .read();

        assertThat(received.bounce()).extracting(DeliveryReport::code).isEqualTo("550");
    }

    @Test
    void aCustomerWhoWritesAboutABounceHasNotBounced() {
        var received = mail().with("Subject", "Undeliverable?")
                .saying("Your mail <" + OURS + "> could not be delivered, 550 5.1.1\r\n")
                .read();

        assertThat(received.bounce()).isNull();
        assertThat(received.message().kind()).isEqualTo(Kind.MESSAGE);
    }

    private static Mails report(String action, String status, String diagnostic) {
        return mail().with("From", "MAILER-DAEMON@customer.test")
                .with("Return-Path", "<>")
                .of(
                        "multipart/report; report-type=delivery-status",
                        textPart("I am sorry."),
                        """
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mail.customer.test

                        Final-Recipient: rfc822; ann@customer.test
                        Action: %s
                        Status: %s
                        Diagnostic-Code: %s
                        """
                                .formatted(action, status, diagnostic),
                        "Content-Type: text/rfc822-headers\n\nReferences: <sr-SR-000123.older@servicelane.test>\n"
                                + "Message-ID: <" + OURS + ">\n");
    }
}
