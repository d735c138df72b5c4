package io.servicelane.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and when colleagues get reminders by letter.
 *
 * @param bundle how long the first reminder waits for more to go with it
 * @param perHour how many messages a person gets in an hour at most, email and SMS together; at least one
 * @param calendar key of the working calendar of people who have none of their own
 */
@ConfigurationProperties("servicelane.notification")
record NotificationProperties(
        @DefaultValue("2m") Duration bundle, @DefaultValue("6") int perHour, @DefaultValue("always") String calendar) {

    NotificationProperties {
        if (bundle.isNegative()) {
            throw new IllegalArgumentException("servicelane.notification.bundle must not be negative");
        }
        if (perHour < 1) {
            throw new IllegalArgumentException("servicelane.notification.per-hour must be at least 1");
        }
    }
}
