package io.servicelane.worklist;

import io.servicelane.channel.Channel;
import io.servicelane.request.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Which work is looked for; null leaves a thing open.
 *
 * @param mine only what the viewer has taken; else what waits in queues
 * @param queue one queue; null for all the viewer's
 * @param free only what nobody has taken
 * @param unread only where the customer wrote since
 * @param words part of number, subject or customer
 */
public record WorkFilter(
        boolean mine,
        @Nullable String queue,
        boolean free,
        @Nullable String type,
        @Nullable Priority priority,
        @Nullable Channel channel,
        boolean unread,
        @Nullable String words) {

    /** What the viewer has taken. */
    public static final WorkFilter MINE = new WorkFilter(true, null, false, null, null, null, false, null);

    /** What waits in the viewer's queues. */
    public static final WorkFilter QUEUES = new WorkFilter(false, null, false, null, null, null, false, null);
}
