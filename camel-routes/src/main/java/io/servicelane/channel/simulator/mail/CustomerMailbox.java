package io.servicelane.channel.simulator.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A customer of the demo at their mail program: writes by real SMTP and reads what has come. */
@Component
@ConditionalOnProperty("servicelane.demo.mail")
public class CustomerMailbox {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final DemoMailServer server;

    CustomerMailbox(DemoMailServer server) {
        this.server = server;
    }

    /** Writes a new mail to the desk. */
    public void write(String from, String name, String subject, String text) {
        send(from, name, DemoMailboxes.DESK, subject, text, null);
    }

    /** Answers a mail the customer has got, as a mail program would: quoted below, in the same conversation. */
    public void answer(String from, String name, CustomerMail mail, String text) {
        var quoted = mail.text().indent(0).lines().map(line -> "> " + line).toList();
        var words = text + "\n\nOn " + mail.at() + ", " + mail.from() + " wrote:\n" + String.join("\n", quoted) + "\n";
        var subject = mail.subject().regionMatches(true, 0, "re:", 0, 3) ? mail.subject() : "Re: " + mail.subject();
        send(from, name, mail.replyTo(), subject, words, mail);
    }

    /** The newest mails of the customer's mailbox, newest first; nothing where nobody lives. */
    public List<CustomerMail> newest(String address, int atMost) {
        var mailbox = server.host().mailboxes().at(address);
        if (mailbox.isEmpty()) {
            return List.of();
        }
        try {
            return server.host().getManagers().getImapHostManager().getInbox(mailbox.get()).getMessages().stream()
                    .sorted(Comparator.comparingLong(StoredMessage::getUid).reversed())
                    .limit(atMost)
                    .map(CustomerMailbox::read)
                    .toList();
        } catch (FolderException gone) {
            throw new IllegalStateException("The mailbox cannot be read", gone);
        }
    }

    private void send(
            String from, String name, String to, String subject, String text, @Nullable CustomerMail answered) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        try {
            var mail = new MimeMessage(Session.getInstance(settings));
            mail.setFrom(new InternetAddress(from, name, UTF_8));
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, UTF_8);
            mail.setText(text, UTF_8);
            mail.setSentDate(new Date());
            if (answered != null) {
                mail.setHeader("In-Reply-To", "<" + answered.id() + ">");
                mail.setHeader("References", references(answered));
            }
            Transport.send(mail);
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException("The demo mail server did not take the mail", failed);
        }
    }

    private static String references(CustomerMail answered) {
        var references = new StringBuilder();
        answered.references().forEach(id -> references.append("<").append(id).append(">\r\n "));
        return references.append("<").append(answered.id()).append(">").toString();
    }

    private static CustomerMail read(StoredMessage stored) {
        var mail = stored.getMimeMessage();
        try {
            var files = new ArrayList<String>();
            var text = new StringBuilder();
            read(mail, text, files);
            return new CustomerMail(
                    bare(mail.getMessageID()),
                    first(mail.getFrom()),
                    first(mail.getReplyTo()),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    text.toString().strip(),
                    ids(mail.getHeader("References", " ")),
                    files,
                    stored.getReceivedDate() == null
                            ? Instant.EPOCH
                            : stored.getReceivedDate().toInstant());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail in the customer's mailbox cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Part part, StringBuilder text, List<String> files) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            files.add(MimeUtility.decodeText(part.getFileName()));
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent()).append('\n');
        } else if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                read(parts.getBodyPart(index), text, files);
            }
        }
    }

    private static String first(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress address
                ? address.getAddress()
                : "";
    }

    private static List<String> ids(@Nullable String header) {
        return header == null
                ? List.of()
                : header.lines()
                        .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                        .map(CustomerMailbox::bare)
                        .toList();
    }

    private static String bare(@Nullable String id) {
        return id == null ? "" : id.replaceAll("[<>\\s]", "");
    }
}
