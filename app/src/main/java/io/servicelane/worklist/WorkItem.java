package io.servicelane.worklist;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.Priority;
import io.servicelane.sla.NearestClock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person.
 *
 * @param taskId the engine's id
 * @param key the element in the model, for example {@code Task_Triage}
 * @param queue key of the team that may take it; null when it was given to a person only
 * @param assignee user name; null while nobody has it
 * @param due when task or clock are due, whichever is first, UTC; null when neither is
 * @param position what the worklist is sorted by, UTC
 * @param created since when it waits, UTC
 * @param clock the request's nearest clock; null when it has none that is open
 * @param unread the customer wrote since somebody last looked
 */
public record WorkItem(
        String taskId,
        RequestNumber request,
        String key,
        String nameEn,
        String nameZh,
        @Nullable String queue,
        @Nullable String assignee,
        @Nullable Instant due,
        Instant position,
        Instant created,
        String type,
        Priority priority,
        String subject,
        long customer,
        String customerName,
        String customerTier,
        Channel channel,
        boolean unread,
        @Nullable NearestClock clock) {

    /** What is to be done, in the reader's language. */
    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
