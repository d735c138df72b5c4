package io.servicelane.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine has it.
 *
 * @param id the engine's task id
 * @param request the request whose process made it
 * @param key the element's id in the model, for example {@code Task_Triage}
 * @param name title in the model (English)
 * @param nameZh Chinese title ({@code servicelane.title.zh} of the element), or the English one
 * @param queue key of the team that may take it (first candidate group); null when it has none
 * @param assignee user name; null while nobody has it
 * @param due when it should be done by, UTC; null when the model does not say
 * @param created since when it waits, UTC
 */
public record OpenTask(
        String id,
        RequestNumber request,
        String key,
        String name,
        String nameZh,
        @Nullable String queue,
        @Nullable String assignee,
        @Nullable Instant due,
        Instant created) {}
