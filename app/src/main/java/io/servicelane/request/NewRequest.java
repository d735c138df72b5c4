package io.servicelane.request;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a request is opened.
 *
 * @param type key of a deployed type
 * @param queue key of the team that gets it
 * @param customer id of the customer
 * @param parent the request it follows from; null when it came from outside
 * @param hit the row that classified it; null when its type was asked for
 * @param answers answers to the type's start form
 * @param by user name of who opened it, {@code customer} or {@code desk}
 */
public record NewRequest(
        String type,
        String queue,
        Priority priority,
        Channel channel,
        long customer,
        @Nullable RequestNumber parent,
        String subject,
        @Nullable RuleHit hit,
        Map<String, Object> answers,
        String by) {

    /** Whether one of us opened it; they keep seeing it, whatever queue it goes to. */
    boolean byColleague() {
        return !by.equals(RequestHistory.CUSTOMER) && !by.equals(RequestHistory.DESK);
    }
}
