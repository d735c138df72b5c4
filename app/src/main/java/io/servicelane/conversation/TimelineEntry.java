package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message or note as people see it.
 *
 * @param request the request it belongs to
 * @param automatic a machine wrote it
 * @param from sender's address; null for a note
 * @param author user name of who wrote it here; null when a customer or the desk did
 * @param html the whole body, sanitised; null when it came as plain text
 * @param status RECEIVED for what came in, else how far it got: QUEUED … READ, FAILED
 * @param statusCode the provider's error code; null when there is none
 * @param at UTC
 * @param original whether the original is kept
 */
public record TimelineEntry(
        long id,
        RequestNumber request,
        Direction direction,
        Channel channel,
        boolean automatic,
        @Nullable String from,
        @Nullable String to,
        @Nullable String author,
        @Nullable String subject,
        String text,
        @Nullable String html,
        Instant at,
        String status,
        @Nullable String statusCode,
        @Nullable String statusReason,
        boolean original,
        List<File> attachments) {

    /**
     * A file of a message.
     *
     * @param size in bytes
     * @param contentId what the HTML shows it by; null for an ordinary attachment
     * @param available whether its content is here already; media of text messages are fetched after they came in
     */
    public record File(
            long id, String name, String contentType, long size, @Nullable String contentId, boolean available) {}
}
