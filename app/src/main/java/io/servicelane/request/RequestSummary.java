package io.servicelane.request;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request in one line. Times in UTC. */
public record RequestSummary(
        RequestNumber number,
        String type,
        RequestStatus status,
        Priority priority,
        String queue,
        @Nullable String assignee,
        Channel channel,
        String subject,
        long customer,
        String customerName,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {}
