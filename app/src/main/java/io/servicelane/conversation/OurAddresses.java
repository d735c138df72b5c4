package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses the desk writes from: the same settings that its routes use. */
@Component
class OurAddresses {

    private final Environment settings;

    OurAddresses(Environment settings) {
        this.settings = settings;
    }

    /** The mailbox or number of that channel; empty text when it is not set up. */
    String of(Channel channel) {
        return switch (channel) {
            case EMAIL -> settings.getProperty("servicelane.mail.address", "");
            case SMS -> settings.getProperty("servicelane.twilio.number", "");
            default -> "";
        };
    }

    /** The domain of the mailbox. */
    String domain() {
        var mailbox = of(Channel.EMAIL);
        return mailbox.contains("@") ? mailbox.substring(mailbox.indexOf('@') + 1) : "servicelane.invalid";
    }
}
