package io.servicelane.sla;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request as its clocks see it.
 *
 * @param priority name of a priority
 * @param channel lower-case key of the channel it came by
 * @param queue key of the team that has it
 * @param processInstance null while its process has not started
 * @param answered whether a person has written to the customer
 */
public record ClockedRequest(
        RequestNumber number,
        String type,
        RequestStatus status,
        String priority,
        String channel,
        String queue,
        @Nullable String processInstance,
        boolean answered) {}
