package io.servicelane.worklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with its question.
 *
 * @param form the {@code .form} JSON as deployed; null when it asks nothing
 * @param values the present values of the form's own keys
 * @param known all that the process knows: prefills the form, feeds its options and expressions
 * @param mayWork whether the viewer may take and complete it
 */
public record OpenWork(
        WorkItem item, @Nullable String form, Map<String, Object> values, Map<String, Object> known, boolean mayWork) {}
