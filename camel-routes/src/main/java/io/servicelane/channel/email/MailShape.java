package io.servicelane.channel.email;

import io.servicelane.channel.MessageRefused;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a mail is built, told from its lines alone. Looked at before the mail is parsed, because the parser makes objects
 * of every part and every header line it finds.
 */
final class MailShape {

    static final int MOST_PARTS = 2_000;
    static final int MOST_CONTAINERS = 200;
    static final int MOST_HEADER_LINES = 5_000;
    static final int MOST_HEADER_BYTES = 1_000_000;

    private static final Pattern BOUNDARY = Pattern.compile(
            "boundary\\*?\\d*\\*?\\s*=\\s*(?:\"([^\"\\r\\n]{1,200})\"|([^\\s;\"]{1,200}))", Pattern.CASE_INSENSITIVE);

    private final byte[] mail;
    private final Set<String> boundaries = new HashSet<>();
    private boolean inHeader = true;
    private int parts;
    private int headerLines;
    private int headerBytes;

    private MailShape(byte[] mail) {
        this.mail = mail;
    }

    /** Refuses a mail that would take too long or too much memory to parse. */
    static void check(byte[] mail) {
        new MailShape(mail).check();
    }

    private void check() {
        findBoundaries();
        var start = 0;
        for (var index = 0; index < mail.length; index++) {
            if (mail[index] == '\n') {
                line(start, index);
                start = index + 1;
            }
        }
        line(start, mail.length);
    }

    private void findBoundaries() {
        var boundary = BOUNDARY.matcher(new String(mail, StandardCharsets.ISO_8859_1));
        while (boundary.find()) {
            boundaries.add(
                    boundary.group(1) == null
                            ? boundary.group(2)
                            : boundary.group(1).stripTrailing());
            if (boundaries.size() > MOST_CONTAINERS) {
                throw new MessageRefused("More than %d parts inside each other".formatted(MOST_CONTAINERS));
            }
        }
    }

    private void line(int start, int end) {
        var length = end - start;
        if (length > 2 && length < 210 && mail[start] == '-' && mail[start + 1] == '-' && isDelimiter(start, end)) {
            partBegins();
        } else if (inHeader) {
            headerLine(length, length == 0 || length == 1 && mail[start] == '\r');
        }
    }

    private boolean isDelimiter(int start, int end) {
        var line = new String(mail, start + 2, end - start - 2, StandardCharsets.ISO_8859_1).stripTrailing();
        return boundaries.contains(line)
                || line.endsWith("--") && boundaries.contains(line.substring(0, line.length() - 2));
    }

    private void partBegins() {
        inHeader = true;
        headerLines = 0;
        headerBytes = 0;
        if (++parts > MOST_PARTS) {
            throw new MessageRefused("More than %d parts".formatted(MOST_PARTS));
        }
    }

    private void headerLine(int length, boolean blank) {
        inHeader = !blank;
        headerLines++;
        headerBytes += length;
        if (headerLines > MOST_HEADER_LINES || headerBytes > MOST_HEADER_BYTES) {
            throw new MessageRefused(
                    "A header with more than %d lines or %d bytes".formatted(MOST_HEADER_LINES, MOST_HEADER_BYTES));
        }
    }
}
