package io.servicelane.channel.email;

import io.servicelane.channel.simulator.mail.DemoMailServer;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.util.unit.DataSize;

/** The desk's and the customers' mailboxes as the outside world sees them. */
final class Mailbox {

    private final DemoMailServer server;

    Mailbox(DemoMailServer server) {
        this.server = server;
    }

    MailProperties settings(Duration patience, DataSize maxSize, String prefix) {
        return new MailProperties(
                "desk@servicelane.test",
                "服务台 \"Desk\"",
                new MailProperties.Imap(
                        "127.0.0.1",
                        server.imapPort(),
                        "desk@servicelane.test",
                        "desk",
                        false,
                        "INBOX",
                        prefix.isEmpty() ? "" : prefix + "Done",
                        prefix.isEmpty() ? "" : prefix + "Quarantine",
                        Duration.ofMillis(100),
                        maxSize,
                        patience),
                new MailProperties.Smtp("127.0.0.1", server.smtpPort(), "", "", false, Duration.ofSeconds(5)));
    }

    /** Sends these very bytes to the desk, as no mail library would let one. */
    void deliver(byte[] mail) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.smtpPort());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = new BufferedOutputStream(socket.getOutputStream())) {
            socket.setSoTimeout(60_000);
            answers.readLine();
            for (var command :
                    List.of("HELO test", "MAIL FROM:<ann@customer.test>", "RCPT TO:<desk@servicelane.test>", "DATA")) {
                say(out, command);
                answers.readLine();
            }
            out.write(new String(mail, StandardCharsets.ISO_8859_1)
                    .replace("\r\n.", "\r\n..")
                    .getBytes(StandardCharsets.ISO_8859_1));
            say(out, "\r\n.");
            var taken = answers.readLine();
            if (taken == null || !taken.startsWith("250")) {
                throw new IOException("The mail server did not take it: " + taken);
            }
            say(out, "QUIT");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** How many mails are in that folder of the desk; none if there is no such folder. */
    int size(String folder) throws MessagingException {
        try (var store = signedIn("desk@servicelane.test", "desk")) {
            var found = store.getFolder(folder);
            return found.exists() ? found.getMessageCount() : 0;
        }
    }

    /** How many mails of the desk nobody has looked at. */
    int unread() throws MessagingException {
        try (var store = signedIn("desk@servicelane.test", "desk")) {
            return store.getFolder("INBOX").getUnreadMessageCount();
        }
    }

    /** The mails a customer has got, oldest first. */
    List<MimeMessage> of(String customer, String password) throws MessagingException {
        try (var store = signedIn(customer, password)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var mails = new ArrayList<MimeMessage>();
            for (Message mail : inbox.getMessages()) {
                mails.add(new MimeMessage((MimeMessage) mail));
            }
            return mails;
        }
    }

    private Store signedIn(String login, String password) throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.imapPort(), login, password);
        return store;
    }
}
