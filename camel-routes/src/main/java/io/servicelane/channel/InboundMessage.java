package io.servicelane.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that came in, the same shape for every channel.
 *
 * @param channel how they came
 * @param account our end: the mailbox (lower case) or telephone number (E.164) they were sent to
 * @param externalId identifies the message within channel and account, at most 100 characters
 * @param kind what sort of message it is
 * @param from the sender's address: email in lower case, telephone number in E.164; null when it cannot be told
 * @param fromName the sender's name as given; null when not given
 * @param subject subject line; null where the channel has none
 * @param text the words, plain; the quoted part of a reply is left out
 * @param html the whole body as sanitised HTML; null when it came as plain text
 * @param threading what tells which conversation it continues
 * @param attachments files that came with it
 * @param media files to be fetched later from the channel's provider
 * @param answers answers to the fields of the request type's start form (web and API only)
 * @param type key of the request type asked for; null lets the rules decide
 * @param sentAt when it was sent, UTC; when it was received if that is not known
 * @param raw the original as received; empty when there is none
 */
public record InboundMessage(
        Channel channel,
        String account,
        String externalId,
        Kind kind,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String subject,
        String text,
        @Nullable String html,
        Threading threading,
        List<Attachment> attachments,
        List<RemoteMedia> media,
        Map<String, Object> answers,
        @Nullable String type,
        Instant sentAt,
        byte[] raw) {

    /** What sort of message it is. */
    public enum Kind {
        /** A person wrote it. */
        MESSAGE,
        /** A machine wrote it (out of office, list, our own loop); it is kept, never answered, opens nothing. */
        AUTOMATIC,
        /** The sender wants no more messages at this address (STOP). */
        OPT_OUT,
        /** The sender wants messages again (START). */
        OPT_IN
    }

    /**
     * What tells which conversation a message continues; all lists are empty for a new one.
     *
     * @param messageId the message's own Message-ID, without angle brackets, by which an answer refers to it; null where
     *     the channel has none
     * @param tokens reply tokens found in plus-addresses
     * @param messageIds Message-IDs it answers or refers to, newest first, without angle brackets
     * @param numbers request numbers in the subject ({@code [SR-000123]}) or text
     */
    public record Threading(
            @Nullable String messageId, List<String> tokens, List<String> messageIds, List<String> numbers) {

        public static final Threading NONE = new Threading(null, List.of(), List.of(), List.of());
    }

    /**
     * A file that came with a message.
     *
     * @param name file name without any path, at most 200 characters
     * @param contentType media type, for example {@code image/png}
     * @param contentId the {@code cid:} by which the HTML shows it; null for an ordinary attachment
     */
    public record Attachment(String name, String contentType, @Nullable String contentId, byte[] content) {}

    /** A file that the provider keeps for us; fetched after the message is committed. */
    public record RemoteMedia(String url, String contentType) {}
}
