package io.servicelane.conversation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk keeps and sends words.
 *
 * @param content folder of originals and attachments
 * @param sendAttempts how often a message is tried before it counts as failed
 * @param firstPause pause after the first try; it doubles with each further one, up to an hour
 * @param lease how long a message taken for sending is not given out again
 */
@ConfigurationProperties("servicelane.conversation")
record ConversationProperties(
        Path content,
        @DefaultValue("8") int sendAttempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("5m") Duration lease) {}
