package io.servicelane.channel.simulator.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

/** The report by which a mail server says that it could not deliver a mail (RFC 3464). */
final class ReturnedMail {

    private ReturnedMail() {}

    static MimeMessage of(MimeMessage mail, String sender, String recipient) throws MessagingException {
        var report =
                """
                Return-Path: <>
                From: Mail Delivery System <mailer-daemon@%1$s>
                To: %2$s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%3$s@%1$s>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_%3$s"

                --=_%3$s
                Content-Type: text/plain; charset=utf-8

                Your message could not be delivered to one or more recipients.

                <%4$s>: host mail.%1$s said: 550 5.1.1 no mailbox of that name here

                --=_%3$s
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.%1$s

                Final-Recipient: rfc822; %4$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no mailbox of that name here

                --=_%3$s
                Content-Type: text/rfc822-headers

                %5$s
                --=_%3$s--
                """
                        .formatted(DemoMailboxes.CUSTOMERS, sender, UUID.randomUUID(), recipient, headers(mail));
        var bytes = report.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map((Header line) -> line.getName() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
