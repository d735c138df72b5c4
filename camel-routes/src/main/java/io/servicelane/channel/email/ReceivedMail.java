package io.servicelane.channel.email;

import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.InboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the desk takes it.
 *
 * @param bounce what it says about a mail of ours that failed; null for any other mail
 */
record ReceivedMail(InboundMessage message, @Nullable DeliveryReport bounce) {}
