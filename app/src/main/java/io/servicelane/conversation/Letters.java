package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.OutboundMessages;
import io.servicelane.request.RequestDesk;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts messages in the outbox, in the transaction that decided to write them. */
@Component
class Letters {

    /** More would make the header longer than mail servers like; the newest matter. */
    private static final int REFERENCES = 20;

    private final Messages messages;
    private final MessageShelf shelf;
    private final OurAddresses addresses;
    private final JdbcClient jdbc;
    private final OutboundMessages outbound;
    private final RequestDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            Messages messages,
            MessageShelf shelf,
            OurAddresses addresses,
            JdbcClient jdbc,
            OutboundMessages outbound,
            RequestDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.shelf = shelf;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.outbound = outbound;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** Queues the message; it is sent soon after the commit. A colleague's counts as the answer. Returns its id. */
    long queue(Draft draft, List<InboundMessage.Attachment> files) {
        var references = references(draft);
        var id = newId(draft.request().value().toLowerCase(Locale.ROOT), draft.channel());
        var message = Message.written(draft, addresses.of(draft.channel()), id, clock.instant());
        post(
                message,
                draft.customerName(),
                draft.author() == null,
                draft.channel() == Channel.EMAIL ? draft.replyToken() : null,
                references);
        files.forEach(file -> shelf.attach(message.id(), file));
        if (draft.author() != null) {
            desk.answered(draft.request());
        }
        events.publishEvent(new ConversationChanged(draft.request()));
        return message.id();
    }

    /**
     * Puts a message in the outbox.
     *
     * @param automatic whether the desk wrote it itself
     * @param replyToken what brings an answer back to its request; null when nothing does
     */
    void post(Message message, String toName, boolean automatic, @Nullable String replyToken, List<String> references) {
        messages.saveAndFlush(message);
        jdbc.sql("INSERT INTO outbox (message_id, to_name, automatic, reply_token, thread_refs, attempts, next_try_at)"
                        + " VALUES (?, ?, ?, ?, ?, 0, ?)")
                .params(
                        message.id(),
                        toName,
                        automatic,
                        replyToken,
                        String.join("\n", references),
                        Timestamp.from(clock.instant()))
                .update();
        sendAfterCommit();
    }

    private List<String> references(Draft draft) {
        if (draft.channel() != Channel.EMAIL) {
            return List.of();
        }
        var newestFirst = messages.mailIds(draft.request().id(), Limit.of(REFERENCES)).stream()
                .filter(Objects::nonNull)
                .toList();
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** An email's Message-ID is made once, so that a repeated attempt is the same mail to every receiver. */
    String newId(String about, Channel channel) {
        var random = UUID.randomUUID().toString().replace("-", "");
        return channel == Channel.EMAIL ? "%s.%s@%s".formatted(about, random, addresses.domain()) : random;
    }

    private void sendAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    outbound.waiting();
                }
            });
        }
    }
}
