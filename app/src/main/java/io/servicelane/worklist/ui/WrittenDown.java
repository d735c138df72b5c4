package io.servicelane.worklist.ui;

import io.servicelane.catalog.RequestType;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.MessageRefused;
import io.servicelane.process.RequestNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what a colleague wrote down through the same door as every other message. */
@Component
class WrittenDown {

    private final InboundMessages messages;
    private final Clock clock;

    WrittenDown(InboundMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Opens a request; returns after the commit.
     *
     * @param answers to the type's start form, accepted by it
     * @return its number
     * @throws MessageRefused when the desk cannot take it
     */
    RequestNumber open(
            RequestType type,
            Channel channel,
            Reporter reporter,
            String subject,
            String words,
            Map<String, @Nullable Object> answers) {
        var receipt = messages.receive(new InboundMessage(
                channel,
                "desk",
                UUID.randomUUID().toString(),
                Kind.MESSAGE,
                reporter.address(),
                reporter.name(),
                subject.strip(),
                words.isBlank() ? subject.strip() : words.strip(),
                null,
                Threading.NONE,
                List.of(),
                List.of(),
                answers,
                type.key(),
                clock.instant(),
                new byte[0]));
        return new RequestNumber(String.valueOf(receipt.request()));
    }
}
