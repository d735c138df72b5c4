package io.servicelane.channel.email;

import io.servicelane.channel.InboundMessage.Attachment;
import io.servicelane.channel.OutboundMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the desk, built from nothing but the outbox row. It always carries the Message-ID it was given, so that
 * whoever gets it twice can tell; and no value can bring a line of its own into the header.
 */
final class OutgoingMail extends SMTPMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String NOBODY = "<>";
    private static final int MOST_REFERENCES = 30;

    private final @Nullable String messageId;

    private OutgoingMail(Session session, @Nullable String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * Builds the mail.
     *
     * @param deskName the name shown beside the desk's address
     * @throws MessagingException when there can be no such mail, for example because the address is none
     */
    static OutgoingMail of(OutboundMessage message, String deskName, Instant now, Session session)
            throws MessagingException {
        var account = new Account(message.account());
        var mail = new OutgoingMail(session, message.messageId() == null ? null : id(message.messageId()));
        mail.address(message, account, deskName);
        mail.setSubject(oneLine(message.subject() == null ? "" : message.subject()), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.refer(message.references());
        mail.setHeader("X-Loop", account.address());
        if (message.automatic()) {
            mail.markAutomatic(!message.references().isEmpty());
        }
        mail.fill(message.text(), message.attachments());
        mail.saveChanges();
        return mail;
    }

    private void address(OutboundMessage message, Account account, String deskName) throws MessagingException {
        var name = oneLine(deskName);
        setFrom(named(account.address(), name));
        setRecipient(
                RecipientType.TO,
                named(recipient(message.to()), oneLine(message.toName() == null ? "" : message.toName())));
        var reply = message.replyToken() == null ? account.address() : account.plus(token(message.replyToken()));
        setReplyTo(new InternetAddress[] {named(reply, name)});
        // nobody answers an automatic mail by accident; what a person wrote comes back to its request if it bounces
        setEnvelopeFrom(message.automatic() ? NOBODY : reply);
    }

    private void refer(List<String> earlier) throws MessagingException {
        if (earlier.isEmpty()) {
            return;
        }
        var recent = earlier.subList(Math.max(0, earlier.size() - MOST_REFERENCES), earlier.size());
        setHeader("In-Reply-To", id(earlier.get(earlier.size() - 1)));
        setHeader("References", recent.stream().map(OutgoingMail::id).collect(Collectors.joining("\r\n ")));
    }

    private void markAutomatic(boolean reply) throws MessagingException {
        setHeader("Auto-Submitted", reply ? "auto-replied" : "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setHeader("Precedence", "bulk");
    }

    private void fill(String text, List<Attachment> attachments) throws MessagingException {
        if (attachments.isEmpty()) {
            setText(text, UTF_8);
            return;
        }
        var parts = new MimeMultipart();
        var words = new MimeBodyPart();
        words.setText(text, UTF_8);
        parts.addBodyPart(words);
        for (var attachment : attachments) {
            parts.addBodyPart(part(attachment));
        }
        setContent(parts);
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        var type = attachment.contentType().matches("[\\w.+-]+/[\\w.+-]+")
                        && !attachment.contentType().startsWith("multipart/")
                ? attachment.contentType()
                : "application/octet-stream";
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(encoded(oneLine(attachment.name())));
        return part;
    }

    private static String encoded(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, UTF_8, null);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (messageId == null) {
            super.updateMessageID();
        } else {
            setHeader("Message-ID", messageId);
        }
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = new InternetAddress(address, name.isEmpty() ? null : name, UTF_8);
            named.validate();
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    /** The address with its domain as mail servers know it. */
    private static String recipient(String address) throws MessagingException {
        var plain = oneLine(address);
        var at = plain.lastIndexOf('@');
        try {
            return at < 1 ? plain : plain.substring(0, at + 1) + IDN.toASCII(plain.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("Not a domain: " + noDomain.getMessage());
        }
    }

    private static String id(String id) {
        return "<" + id.replaceAll("[<>\\s\\p{Cntrl}]", "") + ">";
    }

    private static String token(String token) {
        return token.replaceAll("[^\\w.-]", "");
    }

    private static String oneLine(String text) {
        return PlainText.line(text, 900);
    }
}
