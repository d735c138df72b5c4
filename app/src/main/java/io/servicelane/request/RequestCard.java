package io.servicelane.request;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands. Times in UTC.
 *
 * @param queue key of the team that has it
 * @param assignee user name of who works on it; null while nobody does
 * @param channel how it came
 * @param customer id of the customer
 * @param parent the request it follows from; null when it came from outside
 * @param answeredAt when a person first wrote to the customer; null while nobody has
 * @param outcome kebab-case word; null while it is open
 * @param hit the row that classified it; null when its type was asked for
 * @param replyToken what brings an answer by email back to it
 */
public record RequestCard(
        RequestNumber number,
        String type,
        RequestStatus status,
        Priority priority,
        String queue,
        @Nullable String assignee,
        Channel channel,
        long customer,
        @Nullable RequestNumber parent,
        String subject,
        Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String cancelReason,
        @Nullable RuleHit hit,
        @Nullable String processInstance,
        String replyToken) {}
