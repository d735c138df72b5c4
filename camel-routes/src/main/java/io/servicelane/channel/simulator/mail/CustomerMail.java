package io.servicelane.channel.simulator.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail in a customer's mailbox.
 *
 * @param id its Message-ID without angle brackets
 * @param replyTo where an answer goes
 * @param references Message-IDs of the conversation before it, oldest first
 * @param attachments names of the files that came with it
 */
public record CustomerMail(
        String id,
        String from,
        String replyTo,
        String subject,
        String text,
        List<String> references,
        List<String> attachments,
        Instant at) {}
