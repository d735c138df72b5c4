package io.servicelane.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.servicelane.channel.OutboundMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Twilio's REST API for text messages. Every method throws {@link TwilioFailure} when it does not work out. */
class TwilioApi {

    private static final long NEWEST = 50;
    private static final String TRIAL_ACCOUNTS_PUT_BEFORE_IT = "Sent from your Twilio trial account - ";

    private final TwilioRestClient client;
    private final URI statusCallback;

    TwilioApi(TwilioProperties twilio, PublicAddress address) {
        this.client = new TwilioRestClient.Builder(twilio.accountSid(), twilio.authToken())
                .httpClient(
                        new OneAttemptHttpClient(twilio.apiBaseUrl(), twilio.connectTimeout(), twilio.readTimeout()))
                .build();
        this.statusCallback = URI.create(address.of("/channels/twilio/message-status"));
    }

    /** Asks Twilio to send the message; returns the id it got ({@code SM…}). */
    String create(OutboundMessage message) {
        return Message.creator(new PhoneNumber(message.to()), new PhoneNumber(message.account()), message.text())
                .setStatusCallback(statusCallback)
                .create(client)
                .getSid();
    }

    /**
     * The ids of messages with the same words that went the same way since then, newest first.
     *
     * <p>Twilio's own filter is by the time of sending, which a message still queued does not have; so the newest to
     * this customer are looked through here.
     */
    Stream<String> sentSince(OutboundMessage message, Instant earliest) {
        var newest = Message.reader()
                .setTo(message.to())
                .setFrom(message.account())
                .setPageSize(NEWEST)
                .firstPage(client)
                .getRecords();
        return newest.stream()
                .filter(sent -> sent.getDirection() != Message.Direction.INBOUND)
                .filter(sent -> isNotBefore(earliest, sent.getDateCreated()))
                .filter(says(message.text()))
                .map(Message::getSid);
    }

    private static boolean isNotBefore(Instant earliest, ZonedDateTime created) {
        return created == null || !created.toInstant().isBefore(earliest);
    }

    private static Predicate<Message> says(String text) {
        var words = text.strip();
        return sent -> {
            var body = sent.getBody() == null ? "" : sent.getBody().strip();
            return body.equals(words) || body.equals(TRIAL_ACCOUNTS_PUT_BEFORE_IT + words);
        };
    }
}
