package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.RemoteMediaQueue;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that a provider still keeps; fetched after their message is committed. */
@Repository
class MediaShelf implements RemoteMediaQueue {

    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Transactions transactions;
    private final ConversationProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MediaShelf(
            JdbcClient jdbc,
            ContentStore contents,
            Transactions transactions,
            ConversationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.transactions = transactions;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<WaitingMedia> take(int atMost) {
        return transactions.inOne(() -> {
            var now = clock.instant();
            var due = jdbc.sql("SELECT id FROM attachment WHERE next_try_at <= ? ORDER BY next_try_at, id LIMIT ?"
                            + " FOR UPDATE SKIP LOCKED")
                    .params(Timestamp.from(now), atMost)
                    .query(Long.class)
                    .list();
            if (due.isEmpty()) {
                return List.<WaitingMedia>of();
            }
            jdbc.sql("UPDATE attachment SET attempts = attempts + 1, next_try_at = :until WHERE id IN (:due)")
                    .param("until", Timestamp.from(now.plus(properties.lease())))
                    .param("due", due)
                    .update();
            return jdbc.sql(
                            "SELECT a.id, m.channel, a.remote_url FROM attachment a JOIN message m ON m.id = a.message_id"
                                    + " WHERE a.id IN (:due) ORDER BY a.id")
                    .param("due", due)
                    .query((row, index) ->
                            new WaitingMedia(row.getLong(1), Channel.valueOf(row.getString(2)), row.getString(3)))
                    .list();
        });
    }

    @Override
    public void fetched(long id, String contentType, byte[] content) {
        var name = contents.put(content);
        transactions.inOne(() -> {
            jdbc.sql("UPDATE attachment SET content = ?, content_type = ?, size = ?, next_try_at = NULL, problem = NULL"
                            + " WHERE id = ?")
                    .params(name, contentType, content.length, id)
                    .update();
            jdbc.sql("SELECT m.request_id FROM attachment a JOIN message m ON m.id = a.message_id WHERE a.id = ?"
                            + " AND m.request_id IS NOT NULL")
                    .param(id)
                    .query(Long.class)
                    .optional()
                    .ifPresent(request -> events.publishEvent(new ConversationChanged(RequestNumber.of(request))));
        });
    }

    @Override
    public void postponed(long id, String reason) {
        transactions.inOne(() -> {
            var attempts = jdbc.sql("SELECT attempts FROM attachment WHERE id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
            var again = attempts >= ATTEMPTS
                    ? null
                    : Timestamp.from(clock.instant().plus(PAUSE.multipliedBy(1L << (attempts - 1))));
            jdbc.sql("UPDATE attachment SET next_try_at = ?, problem = ? WHERE id = ?")
                    .params(again, reason.length() > 500 ? reason.substring(0, 500) : reason, id)
                    .update();
        });
    }
}
