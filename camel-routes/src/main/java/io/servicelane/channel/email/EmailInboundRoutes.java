package io.servicelane.channel.email;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Quarantine;
import java.time.Clock;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.component.mail.MailEndpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fetches the desk's mail. A mail is moved away only after the desk has it, so nothing is lost when a crash comes
 * between the two; the same mail again changes nothing. One that cannot be taken goes to quarantine and is moved away
 * too. While the desk itself fails, mail stays where it is, unread.
 */
@Component
@ConditionalOnProperty("servicelane.mail.imap.host")
class EmailInboundRoutes extends RouteBuilder {

    /** Of mail this many times bigger than allowed not even quarantine keeps the whole. */
    private static final int TOO_BIG_TO_KEEP = 2;

    private final MailProperties settings;
    private final EmailRawMessages mails;
    private final Quarantine quarantine;
    private final String account;
    private final PatienceWithMails patience;

    EmailInboundRoutes(MailProperties settings, EmailRawMessages mails, Quarantine quarantine) {
        this.settings = settings;
        this.mails = mails;
        this.quarantine = quarantine;
        this.account = new Account(settings.address()).address();
        this.patience = new PatienceWithMails(settings.imap().patience(), Clock.systemUTC());
    }

    @Override
    public void configure() {
        if (settings.imap().host().isBlank()) {
            return;
        }
        from(mailbox())
                .routeId("email-inbound")
                .noStreamCaching()
                .onException(MessageRefused.class)
                .handled(true)
                .process(this::quarantine)
                .id("quarantine")
                .end()
                .onException(DeskFailed.class)
                .onWhen(this::patienceIsOver)
                .handled(true)
                .process(this::quarantine)
                .end()
                .onException(DeskFailed.class)
                .logExhausted(false)
                .end()
                .process(new OriginalMail(
                        TOO_BIG_TO_KEEP * settings.imap().maxSize().toBytes()))
                .id("drop-outside-headers")
                .process(this::handOver)
                .id("hand-over-mail");
    }

    private MailEndpoint mailbox() {
        var imap = settings.imap();
        var port = imap.port() > 0 ? imap.port() : imap.ssl() ? 993 : 143;
        var uri = "%s://%s:%d".formatted(imap.ssl() ? "imaps" : "imap", imap.host(), port);
        var mailbox = getContext().getEndpoint(uri, MailEndpoint.class);
        mailbox.setDelay(imap.delay().toMillis());
        // the default reads the header, and fails the whole batch where that cannot be read
        mailbox.setMailUidGenerator((endpoint, mail) -> Integer.toString(mail.getMessageNumber()));
        var access = mailbox.getConfiguration();
        access.setUsername(imap.username());
        access.setPassword(imap.password());
        access.setFolderName(imap.folder());
        access.setMapMailMessage(false);
        access.setPeek(true);
        access.setHandleFailedMessage(true);
        var whole = new Properties();
        whole.setProperty("mail.imap.partialfetch", "false");
        whole.setProperty("mail.imaps.partialfetch", "false");
        whole.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        access.setAdditionalJavaMailProperties(whole);
        return mailbox;
    }

    private static void moveTo(String folder, Exchange exchange) {
        if (!folder.isBlank()) {
            exchange.getIn().setHeader(MailConstants.MAIL_MOVE_TO, folder);
        }
    }

    private void handOver(Exchange exchange) throws DeskFailed {
        var raw = exchange.getIn().getBody(byte[].class);
        try {
            mails.handOver(account, raw);
            patience.forget(MimeMessages.fingerprint(raw));
            moveTo(settings.imap().doneFolder(), exchange);
        } catch (MessageRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw new DeskFailed(failed);
        }
    }

    private boolean patienceIsOver(Exchange exchange) {
        return patience.isOver(MimeMessages.fingerprint(exchange.getIn().getBody(byte[].class)));
    }

    private void quarantine(Exchange exchange) {
        var raw = exchange.getIn().getBody(byte[].class);
        var reason =
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage();
        quarantine.hold(Channel.EMAIL, account, MimeMessages.summary(raw), reason, raw);
        moveTo(settings.imap().quarantineFolder(), exchange);
    }

    /**
     * The desk failed, now and perhaps not later. Says what failed and not how: the consumer logs it, and the message of
     * the cause may quote the customer.
     */
    private static final class DeskFailed extends Exception {

        DeskFailed(RuntimeException cause) {
            super("The desk failed to take the mail: " + ChannelErrors.describe(cause), null, false, false);
        }
    }
}
