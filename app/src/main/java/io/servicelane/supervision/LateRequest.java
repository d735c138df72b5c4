package io.servicelane.supervision;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is at risk or overdue, with its request. Times in UTC.
 *
 * @param clock id of the clock: a request may have several
 * @param kind of the clock
 * @param level of the escalation ladder reached; 0 for none
 * @param levelAt when it was reached; null for none
 * @param nextLevel whether the ladder goes on
 */
public record LateRequest(
        long clock,
        RequestNumber request,
        String type,
        String subject,
        String customerName,
        Priority priority,
        String queue,
        @Nullable String assignee,
        String kind,
        Instant due,
        String calendar,
        int level,
        @Nullable Instant levelAt,
        boolean nextLevel) {}
