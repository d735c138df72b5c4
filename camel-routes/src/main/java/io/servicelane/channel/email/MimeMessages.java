package io.servicelane.channel.email;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.MessageRefused;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Translates mails as servers keep them (RFC 5322) into the desk's own shape. */
final class MimeMessages {

    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern FORWARDED =
            Pattern.compile("\\s*(?:fwd?|wg|tr|转发|轉寄|转寄)\\s*[:：].*", Pattern.CASE_INSENSITIVE);

    private MimeMessages() {}

    /**
     * The mail in the desk's own shape.
     *
     * @throws MessageRefused when there is no sender to answer to, or the mail is not built as mails are
     */
    static InboundMessage toInboundMessage(byte[] raw, Account account, Instant receivedAt) {
        return read(raw, account, receivedAt).message();
    }

    /** The mail in the desk's own shape, with what it says about a mail of ours that bounced. */
    static ReceivedMail read(byte[] raw, Account account, Instant receivedAt) {
        MailShape.check(raw);
        try {
            var mail = new MimeMessage(session(), new SharedByteArrayInputStream(raw));
            return read(mail, raw, account, receivedAt);
        } catch (MessagingException | IOException unreadable) {
            throw new MessageRefused("Not readable as a mail: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Sender and subject in one line, as far as they can be told. */
    static String summary(byte[] raw) {
        try {
            var start = new SharedByteArrayInputStream(raw, 0, Math.min(raw.length, MailShape.MOST_HEADER_BYTES));
            var headers = new MailHeaders(new MimeMessage(session(), start));
            var sender = headers.sender().map(MailHeaders.Sender::address).orElseGet(() -> headers.text("From"));
            return PlainText.line(sender + " · " + headers.text("Subject"), LONGEST_SUBJECT);
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static ReceivedMail read(MimeMessage mail, byte[] raw, Account account, Instant receivedAt)
            throws IOException {
        var headers = new MailHeaders(mail);
        var automatic = new AutomaticMail(headers, account).recognised();
        var sender = headers.sender();
        if (sender.isEmpty() && !automatic) {
            throw new MessageRefused("No sender: neither From nor Sender holds an address");
        }
        var content = MailContent.of(mail);
        var bounce = new Bounce(headers, content, account);
        var threading = new MailThreading(headers, account);
        var subject = PlainText.line(headers.text("Subject"), LONGEST_SUBJECT);
        var message = new InboundMessage(
                Channel.EMAIL,
                account.address(),
                fingerprint(threading
                        .ownId()
                        .map(id -> id.getBytes(StandardCharsets.UTF_8))
                        .orElse(raw)),
                automatic ? Kind.AUTOMATIC : Kind.MESSAGE,
                sender.map(MailHeaders.Sender::address).orElse(null),
                sender.map(MailHeaders.Sender::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                subject.isEmpty() ? null : subject,
                FORWARDED.matcher(subject).matches() ? content.text() : QuotedReply.ownWords(content.text()),
                content.html(),
                threading.read(automatic ? bounce.messageId().orElse(null) : null),
                content.attachments(),
                List.of(),
                Map.of(),
                null,
                headers.sentAt(receivedAt),
                raw);
        return new ReceivedMail(message, automatic ? bounce.report().orElse(null) : null);
    }

    /** A session of our own, so that nothing set elsewhere in this process changes how mail is read. */
    private static Session session() {
        var settings = new Properties();
        settings.setProperty("mail.mime.address.strict", "false");
        settings.setProperty("mail.mime.allowutf8", "false");
        return Session.getInstance(settings);
    }

    /** Tells two mails apart: SHA-256 of the original, in hex. */
    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
