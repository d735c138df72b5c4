package io.servicelane.channel.simulator.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A mail that the demo server keeps without looking into it. GreenMail reads every part inside every part to be able to
 * describe them, and gives up (with its thread) on some thousands; a real server would take such a mail and leave the
 * trouble to the reader, which is what the desk wants to be tried with.
 */
final class SealedMail extends MimeMessage {

    private static final int MANY_CONTAINERS = 50;
    private static final int MANY_PARTS = 1_000;

    SealedMail(MimeMessage original) throws MessagingException {
        super(original);
    }

    /** Whether the mail has suspiciously many parts, or parts inside each other. */
    static boolean isAdvisable(MimeMessage mail) throws MessagingException {
        var parts = 0;
        var containers = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(mail.getRawInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                parts += line.startsWith("--") ? 1 : 0;
                containers += isContainer(line) ? 1 : 0;
                if (parts > MANY_PARTS || containers > MANY_CONTAINERS) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isContainer(String line) {
        if (!line.regionMatches(true, 0, "content-type:", 0, 13)) {
            return false;
        }
        var type = line.substring(13).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("message/");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }
}
