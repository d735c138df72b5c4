package io.servicelane.channel.simulator.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail that the demo server keeps without looking into it. GreenMail reads every part inside every part to be able to
 * describe them, and gives up (with its thread) on some thousands; a real server would take such a mail and leave the
 * trouble to the reader, which is what the desk wants to be tried with.
 */
final class SealedMail extends MimeMessage {

    private static final int MANY = 50;
    private static final Pattern CONTAINER =
            Pattern.compile("^content-type:\\s*(?:multipart|message)/", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    SealedMail(MimeMessage original) throws MessagingException {
        super(original);
    }

    /** Whether the mail has suspiciously many parts that hold others. */
    static boolean isAdvisable(MimeMessage mail) throws MessagingException {
        try (InputStream content = mail.getRawInputStream()) {
            var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            return CONTAINER.matcher(text).results().limit(MANY).count() == MANY;
        } catch (IOException unreadable) {
            return true;
        }
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }
}
