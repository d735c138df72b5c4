package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a customer said; a valid message of which a test changes what it is about. */
record Said(
        Channel channel,
        String from,
        @Nullable String name,
        @Nullable String subject,
        String text,
        Threading threading,
        Kind kind,
        String id,
        @Nullable String type) {

    static final String NUMBER = "+15005550006";
    static final String MAILBOX = "desk@servicelane.test";

    static Said sms(String from, String text) {
        return new Said(Channel.SMS, from, null, null, text, Threading.NONE, Kind.MESSAGE, unique(), null);
    }

    static Said mail(String from, String subject, String text) {
        var id = unique();
        var threading = new Threading(id + "@customer.test", List.of(), List.of(), List.of());
        return new Said(Channel.EMAIL, from, null, subject, text, threading, Kind.MESSAGE, id, null);
    }

    static String unique() {
        return UUID.randomUUID().toString();
    }

    /** A telephone number that no other test uses. */
    static String newNumber() {
        return "+1415555%04d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 10_000));
    }

    /** An email address that no other test uses. */
    static String newAddress() {
        return unique().substring(0, 13) + "@customer.test";
    }

    Said to(String token) {
        return with(new Threading(threading.messageId(), List.of(token), List.of(), List.of()));
    }

    Said answering(String messageId) {
        return with(new Threading(threading.messageId(), List.of(), List.of(messageId), List.of()));
    }

    Said naming(String number) {
        return with(new Threading(threading.messageId(), List.of(), List.of(), List.of(number)));
    }

    Said as(Kind other) {
        return new Said(channel, from, name, subject, text, threading, other, id, type);
    }

    Said asking(String wanted) {
        return new Said(channel, from, name, subject, text, threading, kind, id, wanted);
    }

    private Said with(Threading other) {
        return new Said(channel, from, name, subject, text, other, kind, id, type);
    }

    InboundMessage message() {
        return new InboundMessage(
                channel,
                channel == Channel.SMS ? NUMBER : MAILBOX,
                id,
                kind,
                from,
                name,
                subject,
                text,
                null,
                threading,
                List.of(),
                List.of(),
                Map.of(),
                type,
                Instant.now(),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
