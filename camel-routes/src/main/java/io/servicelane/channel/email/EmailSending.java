package io.servicelane.channel.email;

import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server and tells the outbox what it said. */
@Component
class EmailSending {

    private static final Logger LOG = LoggerFactory.getLogger(EmailSending.class);
    private static final String CANNOT_BE_ADDRESSED = "553";

    private final MailProperties settings;
    private final Outbox outbox;
    private final Session session;

    EmailSending(MailProperties settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
        this.session = session(settings.smtp());
    }

    /** Tries once. What comes of it is in the outbox when this returns. */
    void send(OutboundMessage message) {
        if (settings.smtp().host().isEmpty()) {
            outbox.postponed(message.id(), "No mail server is set: servicelane.mail.smtp.host");
            return;
        }
        OutgoingMail mail;
        try {
            mail = OutgoingMail.of(message, settings.name(), Instant.now(), session);
        } catch (MessagingException impossible) {
            outbox.rejected(message.id(), CANNOT_BE_ADDRESSED, "Cannot be sent: " + impossible.getMessage());
            return;
        }
        try {
            deliver(mail);
        } catch (MessagingException failed) {
            report(message, SmtpReply.of(failed));
            return;
        }
        outbox.accepted(message.id(), message.messageId() == null ? "" : message.messageId());
    }

    private void deliver(OutgoingMail mail) throws MessagingException {
        var smtp = settings.smtp();
        var signsIn = !smtp.username().isEmpty();
        var transport = session.getTransport("smtp");
        try {
            transport.connect(
                    smtp.host(), smtp.port(), signsIn ? smtp.username() : null, signsIn ? smtp.password() : null);
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** A server that has taken the mail and fails to say goodbye has taken the mail. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException impolite) {
            LOG.debug("The mail server did not say goodbye", impolite);
        }
    }

    private void report(OutboundMessage message, SmtpReply reply) {
        if (reply.isFinal()) {
            outbox.rejected(message.id(), reply.code(), reply.words());
        } else {
            outbox.postponed(message.id(), reply.words());
        }
    }

    private static Session session(MailProperties.Smtp smtp) {
        var timeout = Long.toString(smtp.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!smtp.username().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(smtp.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
