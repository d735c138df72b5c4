package io.servicelane.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail server did not take a mail.
 *
 * @param code the status, enhanced (5.1.1) where the server gives it; empty when it said nothing
 * @param isFinal whether it will never take it
 */
record SmtpReply(String code, boolean isFinal, String words) {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])[45]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final int LONGEST = 500;

    /** What the failure says; a connection that failed or a sign-in that was refused is never final. */
    static SmtpReply of(MessagingException failure) {
        var words = new StringBuilder();
        var status = OptionalInt.empty();
        Exception link = failure;
        while (link != null) {
            words.append(words.isEmpty() ? "" : "; ").append(link.getMessage());
            var said = statusIn(link);
            status = said.isPresent() ? said : status;
            link = link instanceof MessagingException chained ? chained.getNextException() : null;
        }
        var text = PlainText.line(words.toString(), LONGEST);
        var refused = status.orElse(0) >= 500 && !(failure instanceof AuthenticationFailedException);
        return new SmtpReply(code(status, text), refused, text);
    }

    private static OptionalInt statusIn(Exception link) {
        if (link instanceof SMTPAddressFailedException address) {
            return OptionalInt.of(address.getReturnCode());
        }
        if (link instanceof SMTPSenderFailedException sender) {
            return OptionalInt.of(sender.getReturnCode());
        }
        return link instanceof SMTPSendFailedException whole
                ? OptionalInt.of(whole.getReturnCode())
                : OptionalInt.empty();
    }

    private static String code(OptionalInt status, String text) {
        if (status.isEmpty()) {
            return "";
        }
        var family = status.getAsInt() / 100 + ".";
        return Optional.of(ENHANCED.matcher(text))
                .filter(enhanced -> enhanced.find() && enhanced.group().startsWith(family))
                .map(enhanced -> enhanced.group())
                .orElse(Integer.toString(status.getAsInt()));
    }
}
