package io.servicelane.channel;

import org.jspecify.annotations.Nullable;

/** Where a route takes what a provider or mail server says about a message sent earlier. */
public interface DeliveryReports {

    /** Takes a report; one that arrives out of order or twice changes nothing. Committed on return. */
    void reported(DeliveryReport report);

    /**
     * What was reported.
     *
     * @param externalId Twilio's message id, or the Message-ID of the mail that bounced, without angle brackets
     * @param code the provider's error code or the SMTP status; null when delivered
     * @param reason the provider's words; null when it gave none
     */
    record DeliveryReport(
            Channel channel,
            String externalId,
            DeliveryStatus status,
            @Nullable String code,
            @Nullable String reason) {}

    /** How far a message got; a later one never falls back to an earlier. */
    enum DeliveryStatus {
        QUEUED,
        SENDING,
        SENT,
        DELIVERED,
        READ,
        FAILED;

        /** Whether a report of this status may overwrite the earlier one. */
        public boolean supersedes(DeliveryStatus earlier) {
            return earlier != FAILED
                    && compareTo(earlier) > 0
                    && !(this == FAILED && earlier.compareTo(DELIVERED) >= 0);
        }
    }
}
