package io.servicelane.channel.email;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * Takes the mail as the server holds it and drops everything else. Camel makes a header of each line the sender wrote,
 * and its consumer obeys those named {@code delete}, {@code copyTo} and {@code moveTo}; so the exchange goes on with a
 * message that has never seen them. Asking for the headers in order to remove them would parse the mail, and a mail
 * that cannot be parsed would then stay in the mailbox for ever.
 */
final class OriginalMail implements Processor {

    /** Written in front of what is kept of a mail that is too big to be kept whole. */
    private static final String CUT = "X-Servicelane-Cut: ";

    private final long mostBytes;

    /** @param mostBytes of a bigger mail only the header is fetched */
    OriginalMail(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var mail = exchange.getIn(MailMessage.class).getOriginalMessage();
        var message = new DefaultMessage(exchange.getContext());
        message.setBody(mail.getSize() > mostBytes ? headerOf(mail) : bytesOf(mail));
        exchange.setIn(message);
    }

    /** Whether this is the header of a mail of which no more was kept. */
    static boolean isCut(byte[] raw) {
        return new String(raw, 0, Math.min(raw.length, CUT.length()), StandardCharsets.ISO_8859_1).equals(CUT);
    }

    private static byte[] bytesOf(Message mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream(Math.max(1024, mail.getSize()));
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] headerOf(Message mail) throws MessagingException {
        var header = new StringBuilder(CUT + mail.getSize() + " bytes\r\n");
        for (Header line : Collections.list(mail.getAllHeaders())) {
            header.append(line.getName()).append(": ").append(line.getValue()).append("\r\n");
        }
        return header.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
