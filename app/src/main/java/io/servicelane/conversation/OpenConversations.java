package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.process.RequestNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the open request that a message continues. */
@Repository
class OpenConversations {

    private static final String OPEN = " AND r.status NOT IN ('CLOSED', 'CANCELLED')";

    private final JdbcClient jdbc;

    OpenConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By reply token, by the Message-IDs it refers to, by a request number from somebody who takes part, or, where a
     * channel is one conversation (SMS), by the last open request that was talked about with this sender.
     *
     * @param customer id of the sender
     */
    Optional<RequestNumber> continuedBy(InboundMessage message, long customer) {
        var threading = message.threading();
        return byToken(threading.tokens())
                .or(() -> byMessageId(threading.messageIds(), customer))
                .or(() -> byNumber(threading.numbers(), customer))
                .or(() -> message.channel() == Channel.SMS ? bySms(message) : Optional.empty());
    }

    /** Also a closed request counts: what a bounce or an automatic reply belongs to. */
    Optional<RequestNumber> mentionedBy(InboundMessage message) {
        var ids = message.threading().messageIds();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT request_id FROM message WHERE mail_id IN (:ids) AND request_id IS NOT NULL"
                        + " ORDER BY id DESC LIMIT 1")
                .param("ids", MailId.keys(ids))
                .query(Long.class)
                .optional()
                .map(RequestNumber::of);
    }

    private Optional<RequestNumber> byToken(List<String> tokens) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        return first("SELECT r.id FROM service_request r WHERE r.reply_token IN (:tokens)" + OPEN, "tokens", tokens);
    }

    private Optional<RequestNumber> byMessageId(List<String> ids, long customer) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT r.id FROM message m JOIN service_request r ON r.id = m.request_id"
                        + " WHERE m.mail_id IN (:ids)" + OPEN + " AND " + takesPart() + " ORDER BY m.id DESC LIMIT 1")
                .param("ids", MailId.keys(ids))
                .param("customer", customer)
                .query(Long.class)
                .optional()
                .map(RequestNumber::of);
    }

    /** A number can be guessed: it counts only from somebody who takes part in the conversation. */
    private Optional<RequestNumber> byNumber(List<String> numbers, long customer) {
        var ids = numbers.stream()
                .filter(RequestNumber::isOne)
                .map(number -> new RequestNumber(number).id())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT r.id FROM service_request r WHERE r.id IN (:ids)" + OPEN + " AND " + takesPart()
                        + " ORDER BY r.id DESC LIMIT 1")
                .param("ids", ids)
                .param("customer", customer)
                .query(Long.class)
                .optional()
                .map(RequestNumber::of);
    }

    /** The last open request talked about with this number, whoever spoke last; each side by its own index. */
    private Optional<RequestNumber> bySms(InboundMessage message) {
        if (message.from() == null) {
            return Optional.empty();
        }
        return Stream.of("sender", "recipient")
                .flatMap(side -> jdbc
                        .sql("SELECT m.id, m.request_id FROM message m JOIN service_request r"
                                + " ON r.id = m.request_id WHERE m.channel = 'SMS' AND m." + side + " = ?"
                                + " AND m.account = ?" + OPEN + " ORDER BY m.id DESC LIMIT 1")
                        .params(message.from(), message.account())
                        .query((row, index) -> Map.entry(row.getLong(1), row.getLong(2)))
                        .stream())
                .max(Map.Entry.comparingByKey())
                .map(newest -> RequestNumber.of(newest.getValue()));
    }

    private static String takesPart() {
        return "(r.customer_id = :customer OR EXISTS (SELECT 1 FROM message p WHERE p.request_id = r.id"
                + " AND p.customer_id = :customer))";
    }

    private Optional<RequestNumber> first(String sql, String name, List<String> values) {
        return jdbc.sql(sql + " ORDER BY r.id DESC LIMIT 1")
                .param(name, Set.copyOf(values))
                .query(Long.class)
                .optional()
                .map(RequestNumber::of);
    }
}
