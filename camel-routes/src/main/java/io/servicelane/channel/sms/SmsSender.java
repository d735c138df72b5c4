package io.servicelane.channel.sms;

import io.servicelane.channel.Channel;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import io.servicelane.channel.sms.TwilioFailure.Consequence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends one text message and tells the outbox what became of it. */
class SmsSender {

    /** What Twilio accepts; longer ones it refuses with this code. */
    private static final int LONGEST_TEXT = 1600;

    private static final String TOO_LONG = "21617";

    /** Longer than the outbox tries; what is older cannot be an earlier attempt. In Twilio's time, not the desk's. */
    private static final Duration TRIED_WITHIN = Duration.ofDays(2);

    private final TwilioApi twilio;
    private final Outbox outbox;

    SmsSender(TwilioApi twilio, Outbox outbox) {
        this.twilio = twilio;
        this.outbox = outbox;
    }

    /**
     * Sends it, unless an earlier attempt did without our hearing of it: after a time-out, a server error or a crash
     * nobody knows, so from the second attempt on Twilio is asked first.
     */
    void send(OutboundMessage message) {
        if (message.text().length() > LONGEST_TEXT) {
            outbox.rejected(
                    message.id(),
                    TOO_LONG,
                    "A text message cannot be longer than %d characters".formatted(LONGEST_TEXT));
            return;
        }
        try {
            var sid = earlierAttempt(message).orElseGet(() -> twilio.create(message));
            outbox.accepted(message.id(), sid);
        } catch (TwilioFailure failure) {
            if (failure.consequence() == Consequence.REFUSED) {
                outbox.rejected(message.id(), failure.code(), failure.reason());
            } else {
                outbox.postponed(message.id(), failure.reason());
            }
        }
    }

    private Optional<String> earlierAttempt(OutboundMessage message) {
        if (message.attempt() <= 1) {
            return Optional.empty();
        }
        try {
            return twilio.sentSince(message, Instant.now().minus(TRIED_WITHIN))
                    .filter(sid -> !outbox.knows(Channel.SMS, sid))
                    .findFirst();
        } catch (TwilioFailure failure) {
            if (failure.consequence() == Consequence.REFUSED) {
                // an API that will not list took nothing either, or will say so itself when asked to send
                return Optional.empty();
            }
            throw failure;
        }
    }
}
