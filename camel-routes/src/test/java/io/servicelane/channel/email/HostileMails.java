package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Mails made to break whoever reads them. */
final class HostileMails {

    private HostileMails() {}

    static byte[] bigger(int megabytes) {
        return mail().with("Message-ID", "<big@customer.test>")
                .saying(("0123456789".repeat(7) + "\r\n")
                        .repeat(megabytes * 1_000_000 / 72 + megabytes * 700)
                        .getBytes(StandardCharsets.US_ASCII))
                .raw();
    }

    static byte[] nested(int parts) {
        var body = new StringBuilder();
        for (var part = 1; part < parts; part++) {
            body.append("--b")
                    .append(part)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(part + 1)
                    .append("\r\n\r\n");
        }
        return mail().with("Message-ID", "<nested@customer.test>")
                .with("Content-Type", "multipart/mixed; boundary=b1")
                .saying(body.append("--b")
                        .append(parts)
                        .append("\r\n\r\ndeep\r\n")
                        .toString())
                .raw();
    }

    static byte[] nestedMails(int mails) {
        var inner = "Content-Type: message/rfc822\r\n\r\n";
        return mail().with("Message-ID", "<mails@customer.test>")
                .with("Content-Type", "message/rfc822")
                .saying(inner.repeat(mails) + "Subject: last\r\n\r\ndeep\r\n")
                .raw();
    }

    static byte[] inARow(int parts) {
        return mail().with("Message-ID", "<row@customer.test>")
                .with("Content-Type", "multipart/mixed; boundary=b")
                .saying("--b\r\n\r\nx\r\n".repeat(parts) + "--b--\r\n")
                .raw();
    }

    static byte[] headerOf(int lines) {
        return mail().with("Message-ID", "<header@customer.test>")
                .with("X", "y" + "\r\nX: y".repeat(lines))
                .raw();
    }

    static byte[] attached(int files) {
        var parts = IntStream.range(0, files)
                .mapToObj(file -> Mails.file("../42.zip\u0000/" + "a/".repeat(200) + "file.zip", "PK" + file))
                .toArray(String[]::new);
        return mail().with("Message-ID", "<files@customer.test>")
                .of("multipart/mixed", parts)
                .raw();
    }
}
