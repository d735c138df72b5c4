package io.servicelane.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words on their way out.
 *
 * @param id the outbox row; quoted back to {@link Outbox}
 * @param channel EMAIL or SMS
 * @param account our end: the mailbox or number it is sent from
 * @param to the customer's email address or E.164 number
 * @param toName the customer's name; null when not known
 * @param subject subject line with the request's tag; null for SMS
 * @param text the words, plain
 * @param automatic written by the desk itself, not by a person; an email then carries RFC 3834 headers
 * @param messageId the Message-ID to use, without angle brackets, so that a retry repeats it; null for SMS
 * @param references Message-IDs of the conversation so far, oldest first, without angle brackets
 * @param replyToken token that brings the answer back to the request, put in a plus-address; null for SMS
 * @param attempt 1 for the first try
 */
public record OutboundMessage(
        long id,
        Channel channel,
        String account,
        String to,
        @Nullable String toName,
        @Nullable String subject,
        String text,
        boolean automatic,
        @Nullable String messageId,
        List<String> references,
        @Nullable String replyToken,
        List<InboundMessage.Attachment> attachments,
        int attempt) {}
