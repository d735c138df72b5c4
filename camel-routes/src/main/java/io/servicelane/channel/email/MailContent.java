package io.servicelane.channel.email;

import io.servicelane.channel.InboundMessage.Attachment;
import io.servicelane.channel.MessageRefused;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail holds: its words and its files, wherever in the mail they are. */
final class MailContent {

    private static final int DEEPEST = 60;

    private final FileNames names = new FileNames();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Words words;

    private MailContent(MailPart mail) throws IOException {
        this.words = read(mail, 0);
    }

    static MailContent of(MimeMessage mail) throws IOException {
        return new MailContent(new MailPart(mail));
    }

    /** The words as plain text, quotations included. */
    String text() {
        return PlainText.clean(words.asText());
    }

    /** The words as harmless HTML; null when all of them came as plain text. */
    @Nullable
    String html() {
        return words.html() == null ? null : MailHtml.harmless(words.html());
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    private Words read(MailPart part, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MessageRefused("More than %d parts inside each other".formatted(DEEPEST));
        }
        if (part.is("multipart/*")) {
            return readAll(part, depth);
        }
        var readable = part.is("text/plain") || part.is("text/html");
        if (!readable || part.isAttachment() || part.fileName().isPresent()) {
            attach(part);
            return Words.NONE;
        }
        return part.is("text/html") ? new Words(null, part.text()) : new Words(part.text(), null);
    }

    private Words readAll(MailPart container, int depth) throws IOException {
        List<MimeBodyPart> parts;
        try {
            parts = partsOf(container);
        } catch (MessagingException noPartsThere) {
            // a container without the delimiter it promises: what is in it is all there is to read
            return new Words(container.text(), null);
        }
        var all = Words.NONE;
        for (var part : parts) {
            var next = read(new MailPart(part), depth + 1);
            all = container.is("multipart/alternative") ? all.or(next) : all.and(next);
        }
        return all;
    }

    private static List<MimeBodyPart> partsOf(MailPart container) throws MessagingException {
        Multipart multipart = new MimeMultipart(new MimePartDataSource(container.mime()));
        var parts = new ArrayList<MimeBodyPart>();
        for (var index = 0; index < multipart.getCount(); index++) {
            parts.add((MimeBodyPart) multipart.getBodyPart(index));
        }
        return parts;
    }

    private void attach(MailPart part) throws IOException {
        var type = part.contentType();
        var content = part.content();
        var wanted = part.fileName().orElseGet(() -> type.equals("message/rfc822") ? subjectOf(content) : null);
        var name = names.next(wanted, type);
        attachments.add(new Attachment(name, type, part.contentId().orElse(null), content));
    }

    /** A forwarded mail is named by its subject. */
    private static @Nullable String subjectOf(byte[] mail) {
        try {
            var subject = new MimeMessage((Session) null, new ByteArrayInputStream(mail)).getHeader("Subject", null);
            return subject == null ? null : EncodedWords.decode(subject).replaceAll("[/\\\\]", "_") + ".eml";
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** Words in one or both of the two forms mails have them in. */
    private record Words(@Nullable String text, @Nullable String html) {

        static final Words NONE = new Words(null, null);

        String asText() {
            if (text != null && !text.isBlank() || html == null) {
                return text == null ? "" : text;
            }
            return MailHtml.text(html);
        }

        private String asHtml() {
            return html == null ? MailHtml.ofText(asText()) : html;
        }

        private boolean isNothing() {
            return text == null && html == null;
        }

        /** The same words in another form. */
        Words or(Words other) {
            var plain = text == null || text.isBlank() ? other.text : text;
            return new Words(plain, other.html == null ? html : other.html);
        }

        /** These words and then others. */
        Words and(Words next) {
            if (isNothing() || next.isNothing()) {
                return isNothing() ? next : this;
            }
            var plain = asText().strip() + "\n\n" + next.asText().strip();
            return html == null && next.html == null
                    ? new Words(plain, null)
                    : new Words(plain, asHtml() + "\n" + next.asHtml());
        }
    }
}
