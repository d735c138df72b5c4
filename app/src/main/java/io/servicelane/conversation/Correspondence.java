package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.request.RequestCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds how a customer is written to about a request: where the last words came from, else the best address known. */
@Component
class Correspondence {

    private final Customers customers;
    private final JdbcClient jdbc;

    Correspondence(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** By the channel of the request if it can be written to, else by any; empty when the customer cannot be reached. */
    Optional<Draft> anyWay(RequestCard request, String text) {
        var preferred = request.channel().canSend() ? request.channel() : Channel.SMS;
        return lastAddress(request)
                .or(() -> customers.reach(request.customer(), kind(preferred)))
                .map(address -> draft(request, address, null, text));
    }

    /** By that channel; empty when the customer has no address for it or wants no messages there. */
    Optional<Draft> by(Channel channel, RequestCard request, String author, String text) {
        return lastAddress(request)
                .filter(address -> address.kind() == kind(channel))
                .or(() -> customers.reach(request.customer(), kind(channel)))
                .filter(address -> address.kind() == kind(channel))
                .map(address -> draft(request, address, author, text));
    }

    private Optional<ContactAddress> lastAddress(RequestCard request) {
        return jdbc.sql("SELECT sender FROM message WHERE request_id = ? AND direction = 'IN' AND kind = 'MESSAGE'"
                        + " AND channel IN ('EMAIL', 'SMS') ORDER BY id DESC LIMIT 1")
                .param(request.number().id())
                .query(String.class)
                .optional()
                .flatMap(ContactAddress::parse)
                .filter(address -> customers.mayWriteTo(request.customer(), address));
    }

    private Draft draft(RequestCard request, ContactAddress address, @Nullable String author, String text) {
        var channel = address.kind() == ContactAddress.Kind.EMAIL ? Channel.EMAIL : Channel.SMS;
        var name = customers.find(request.customer()).map(CustomerSummary::name).orElse("");
        var subject = channel == Channel.EMAIL ? "[%s] %s".formatted(request.number(), request.subject()) : null;
        return new Draft(
                request.number(),
                request.customer(),
                name,
                channel,
                address.value(),
                author,
                subject,
                text,
                request.replyToken());
    }

    private static ContactAddress.Kind kind(Channel channel) {
        return channel == Channel.EMAIL ? ContactAddress.Kind.EMAIL : ContactAddress.Kind.PHONE;
    }
}
