package io.servicelane.channel.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param period time between two looks when nobody says that something is waiting
 * @param senders how many messages are sent at the same time by this node
 */
@ConfigurationProperties("servicelane.outbox")
record OutboxProperties(@DefaultValue("1s") Duration period, @DefaultValue("4") int senders) {}
