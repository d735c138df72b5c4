package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import io.servicelane.process.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as a table: rows are taken with a lease, so that several nodes may send and a crash loses nothing. */
@Repository
class OutboxTable implements Outbox {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final ContentStore contents;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final ConversationProperties properties;
    private final Clock clock;

    OutboxTable(
            JdbcClient jdbc,
            Messages messages,
            ContentStore contents,
            Deliveries deliveries,
            Transactions transactions,
            ConversationProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.contents = contents;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<OutboundMessage> take(int atMost) {
        return transactions.inOne(() -> {
            var now = clock.instant();
            var due = jdbc.sql("SELECT message_id FROM outbox WHERE next_try_at <= ? ORDER BY next_try_at, message_id"
                            + " LIMIT ? FOR UPDATE SKIP LOCKED")
                    .params(Timestamp.from(now), atMost)
                    .query(Long.class)
                    .list();
            if (due.isEmpty()) {
                return List.<OutboundMessage>of();
            }
            jdbc.sql("UPDATE outbox SET attempts = attempts + 1, next_try_at = :until WHERE message_id IN (:due)")
                    .param("until", Timestamp.from(now.plus(properties.lease())))
                    .param("due", due)
                    .update();
            return jdbc.sql("SELECT m.id, m.channel, m.account, m.recipient, o.to_name, m.subject, m.text, o.automatic,"
                            + " m.external_id, o.thread_refs, o.reply_token, o.attempts FROM outbox o"
                            + " JOIN message m ON m.id = o.message_id WHERE o.message_id IN (:due) ORDER BY m.id")
                    .param("due", due)
                    .query(this::message)
                    .list();
        });
    }

    @Override
    public void accepted(long id, String externalId) {
        transactions.inOne(() -> {
            remove(id);
            deliveries.accepted(id, externalId);
        });
    }

    @Override
    public void postponed(long id, String reason) {
        transactions.inOne(() -> {
            var attempts = jdbc.sql("SELECT attempts FROM outbox WHERE message_id = ? FOR UPDATE")
                    .param(id)
                    .query(Integer.class)
                    .optional();
            if (attempts.isEmpty()) {
                return;
            }
            if (attempts.get() >= properties.sendAttempts()) {
                remove(id);
                deliveries.failed(id, "gave-up", reason);
                return;
            }
            jdbc.sql("UPDATE outbox SET next_try_at = ? WHERE message_id = ?")
                    .params(Timestamp.from(clock.instant().plus(pause(attempts.get()))), id)
                    .update();
        });
    }

    @Override
    public void rejected(long id, String code, String reason) {
        transactions.inOne(() -> {
            remove(id);
            deliveries.failed(id, code, reason);
        });
    }

    @Override
    public boolean knows(Channel channel, String externalId) {
        return messages.existsByChannelAndExternalId(channel, externalId);
    }

    private void remove(long id) {
        jdbc.sql("DELETE FROM outbox WHERE message_id = ?").param(id).update();
    }

    private Duration pause(int attempts) {
        var pause = properties.firstPause().multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private OutboundMessage message(ResultSet row, int index) throws SQLException {
        var channel = Channel.valueOf(row.getString(2));
        var references = row.getString(10);
        return new OutboundMessage(
                row.getLong(1),
                channel,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                channel == Channel.EMAIL ? row.getString(9) : null,
                references == null || references.isEmpty() ? List.of() : List.of(references.split("\n")),
                row.getString(11),
                files(row.getLong(1)),
                row.getInt(12));
    }

    private List<InboundMessage.Attachment> files(long message) {
        return jdbc.sql(
                        "SELECT name, content_type, content FROM attachment WHERE message_id = ? AND content IS NOT NULL"
                                + " ORDER BY id")
                .param(message)
                .query((row, index) -> new InboundMessage.Attachment(
                        row.getString(1), row.getString(2), null, contents.bytes(row.getString(3))))
                .list();
    }
}
