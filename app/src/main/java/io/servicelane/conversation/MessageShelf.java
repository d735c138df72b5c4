package io.servicelane.conversation;

import io.servicelane.channel.InboundMessage;
import io.servicelane.process.RequestNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages that came in, with their originals and files. */
@Component
class MessageShelf {

    private final Messages messages;
    private final ContentStore contents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageShelf(
            Messages messages, ContentStore contents, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.contents = contents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    Optional<Message> find(InboundMessage in) {
        return messages.findByChannelAndAccountAndExternalId(in.channel(), in.account(), in.externalId());
    }

    void keep(InboundMessage in, @Nullable RequestNumber request, @Nullable Long customer) {
        var message = Message.received(in, request == null ? null : request.id(), customer, clock.instant());
        if (in.raw().length > 0) {
            message.keptAs(contents.put(in.raw()));
        }
        var kept = messages.saveAndFlush(message);
        in.attachments().forEach(file -> attach(kept.id(), file));
        in.media().forEach(media -> fetchLater(kept.id(), media));
        if (request != null) {
            events.publishEvent(new ConversationChanged(request));
        }
    }

    void attach(long message, InboundMessage.Attachment file) {
        jdbc.sql("INSERT INTO attachment (message_id, name, content_type, content_id, size, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        message,
                        file.name(),
                        file.contentType(),
                        file.contentId(),
                        file.content().length,
                        contents.put(file.content()))
                .update();
    }

    private void fetchLater(long message, InboundMessage.RemoteMedia media) {
        var name = media.url().substring(media.url().lastIndexOf('/') + 1);
        jdbc.sql("INSERT INTO attachment (message_id, name, content_type, size, remote_url, next_try_at)"
                        + " VALUES (?, ?, ?, 0, ?, ?)")
                .params(
                        message,
                        name.isBlank() || name.length() > 200 ? "media" : name,
                        media.contentType(),
                        media.url(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
