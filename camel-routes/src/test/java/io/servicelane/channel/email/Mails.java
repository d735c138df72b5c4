package io.servicelane.channel.email;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Mails as servers keep them; a valid one by default, and the test changes the one thing it is about. */
final class Mails {

    static final Account DESK = new Account("desk@servicelane.test");
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = "The heating is cold.\r\n".getBytes(StandardCharsets.UTF_8);

    private Mails() {
        with("From", "Ann Smith <Ann@Customer.test>");
        with("To", "desk@servicelane.test");
        with("Subject", "Heating");
        with("Message-ID", "<1@customer.test>");
        with("Date", "Tue, 10 Mar 2026 08:59:00 +0000");
    }

    static Mails mail() {
        return new Mails();
    }

    Mails with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Mails without(String name) {
        headers.remove(name);
        return this;
    }

    Mails saying(String text) {
        return saying(text.getBytes(StandardCharsets.UTF_8));
    }

    Mails saying(byte[] bytes) {
        body = bytes;
        return this;
    }

    Mails saying(String contentType, String text, String charset) {
        return with("Content-Type", contentType).saying(text.getBytes(Charset.forName(charset)));
    }

    /** A mail with these parts; each a header block, an empty line and a body. */
    Mails of(String containerType, String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append("--sep\r\n")
                    .append(part.replace("\r\n", "\n").replace("\n", "\r\n"))
                    .append("\r\n");
        }
        return with("Content-Type", containerType + "; boundary=\"sep\"")
                .saying(text.append("--sep--\r\n").toString());
    }

    byte[] raw() {
        var head = headers.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\r\n")
                .collect(Collectors.joining());
        var start = (head + "\r\n").getBytes(StandardCharsets.UTF_8);
        var raw = new byte[start.length + body.length];
        System.arraycopy(start, 0, raw, 0, start.length);
        System.arraycopy(body, 0, raw, start.length, body.length);
        return raw;
    }

    ReceivedMail read() {
        return MimeMessages.read(raw(), DESK, NOW);
    }

    static String textPart(String text) {
        return "Content-Type: text/plain; charset=utf-8\n\n" + text;
    }

    static String htmlPart(String html) {
        return "Content-Type: text/html; charset=utf-8\n\n" + html;
    }

    static String file(String name, String content) {
        return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + content;
    }
}
