package io.servicelane.channel.simulator.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes mail and puts it into the mailboxes. Refuses addresses where nobody lives, as a real server does; mail to
 * {@code bounce@customer.test} is taken first and comes back afterwards.
 */
final class DemoDelivery extends SmtpManager {

    private static final String BOUNCING = "bounce@" + DemoMailboxes.CUSTOMERS;

    private final DemoMailboxes mailboxes;

    DemoDelivery(ImapHostManager folders, DemoMailboxes mailboxes) {
        super(folders, mailboxes);
        this.mailboxes = mailboxes;
    }

    @Override
    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
        var sender = state.getMessage().getReturnPath();
        var nobodyToTell = sender == null || sender.getEmail().isEmpty();
        if (bounces(recipient) && nobodyToTell
                || mailboxes.at(recipient.getEmail()).isEmpty()) {
            return "550 5.1.1 <" + recipient.getEmail() + ">: no mailbox of that name here";
        }
        return null;
    }

    @Override
    public synchronized void send(SmtpState state) {
        var mail = state.getMessage();
        try {
            seal(mail);
            for (var recipient : mail.getToAddresses()) {
                deliver(mail, recipient);
            }
        } catch (MessagingException | UserException failed) {
            throw new IllegalStateException("Mail cannot be delivered", failed);
        }
    }

    private void deliver(MovingMessage mail, MailAddress recipient) throws MessagingException, UserException {
        if (bounces(recipient)) {
            var report = new MovingMessage();
            report.setMimeMessage(
                    ReturnedMail.of(mail.getMessage(), mail.getReturnPath().getEmail(), recipient.getEmail()));
            mailboxes.deliver(report, mail.getReturnPath());
            return;
        }
        mailboxes.deliver(mail, recipient);
    }

    private static void seal(MovingMessage mail) throws MessagingException {
        if (SealedMail.isAdvisable(mail.getMessage())) {
            mail.setMimeMessage(new SealedMail(mail.getMessage()));
        }
    }

    private static boolean bounces(MailAddress recipient) {
        return recipient.getEmail().toLowerCase(Locale.ROOT).equals(BOUNCING);
    }
}
