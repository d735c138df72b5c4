package io.servicelane.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The header of a mail, decoded; a line that cannot be read counts as not there. */
final class MailHeaders {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\]\\\\,;:\"@\\p{Cntrl}]{1,200}@[^\\s<>()\\[\\]\\\\,;:\"@\\p{Cntrl}]{1,200}");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LINE = 100_000;

    private final MimeMessage mail;

    MailHeaders(MimeMessage mail) {
        this.mail = mail;
    }

    /** All lines of that name as they stand in the mail. */
    List<String> raw(String name) {
        try {
            var lines = mail.getHeader(name);
            return lines == null
                    ? List.of()
                    : Stream.of(lines)
                            .map(line -> PlainText.cut(line, LONGEST_LINE))
                            .toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    /** The first line of that name, decoded and on one line; empty text when there is none. */
    String text(String name) {
        return raw(name).stream()
                .findFirst()
                .map(line -> PlainText.line(EncodedWords.decode(line), LONGEST_LINE))
                .orElse("");
    }

    /** Whether a line of that name is there. */
    boolean has(String name) {
        return !raw(name).isEmpty();
    }

    /** Who wrote it: From, else Sender; empty when neither holds an address. */
    Optional<Sender> sender() {
        return Stream.of("From", "Sender")
                .flatMap(name -> raw(name).stream())
                .map(MailHeaders::senderIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When it was sent by the sender's clock; when it was received if that is missing or cannot be. */
    Instant sentAt(Instant receivedAt) {
        try {
            var date = mail.getSentDate();
            var sent = date == null ? receivedAt : date.toInstant();
            var impossible = sent.isAfter(receivedAt) || sent.isBefore(receivedAt.minus(3650, ChronoUnit.DAYS));
            return impossible ? receivedAt : sent;
        } catch (MessagingException unreadable) {
            return receivedAt;
        }
    }

    private static Optional<Sender> senderIn(String line) {
        return parsed(line).or(() -> found(line));
    }

    private static Optional<Sender> parsed(String line) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(line, false))
                    .filter(address -> isAddress(address.getAddress()))
                    .findFirst()
                    .map(address -> new Sender(address.getAddress().toLowerCase(Locale.ROOT), nameIn(address)));
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }

    /** The name is taken as it was written, because the library decodes each encoded word for itself. */
    private static String nameIn(InternetAddress address) {
        var written = address.toString();
        var end = written.lastIndexOf('<');
        var quoted = end > 0 ? written.substring(0, end).strip() : "";
        var name = quoted.length() > 1 && quoted.startsWith("\"") && quoted.endsWith("\"")
                ? quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1")
                : quoted;
        return PlainText.line(EncodedWords.decode(name), 200);
    }

    private static Optional<Sender> found(String line) {
        var address = ADDRESS.matcher(line);
        return address.find() && isAddress(address.group())
                ? Optional.of(new Sender(address.group().toLowerCase(Locale.ROOT), ""))
                : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text != null
                && text.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(text).matches();
    }

    /** An address in lower case and the name beside it, which may be empty. */
    record Sender(String address, String name) {}
}
