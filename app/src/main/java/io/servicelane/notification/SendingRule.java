package io.servicelane.notification;

import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * When the reminders of one person go out as one message: after the first has waited for others, never more than so many
 * in any hour, and only in their working time.
 *
 * @param bundle how long the first one waits
 * @param perHour how many messages in any hour, at least one
 */
record SendingRule(Duration bundle, int perHour) {

    /** The time in which messages are counted. */
    static final Duration HOUR = Duration.ofHours(1);

    /**
     * Whether what waits goes out now.
     *
     * @param oldest since when the first one has waited
     * @param sent when messages went to the person; older ones than an hour do not count
     */
    boolean letsGo(Instant oldest, Collection<Instant> sent, WorkingCalendar hours, Instant now) {
        var inTheLastHour =
                sent.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
        return !oldest.plus(bundle).isAfter(now) && inTheLastHour < perHour && hours.isOpen(now);
    }
}
