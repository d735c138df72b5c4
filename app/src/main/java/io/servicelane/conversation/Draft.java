package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message to the customer, before it is queued.
 *
 * @param author user name of who wrote it; null when the desk did
 */
record Draft(
        RequestNumber request,
        long customer,
        String customerName,
        Channel channel,
        String to,
        @Nullable String author,
        @Nullable String subject,
        String text,
        String replyToken) {

    Draft saying(String words) {
        return new Draft(request, customer, customerName, channel, to, author, subject, words, replyToken);
    }
}
