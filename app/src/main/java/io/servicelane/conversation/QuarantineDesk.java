package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.RawMessages;
import io.servicelane.channel.Receipt;
import io.servicelane.process.RequestNumber;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people do with quarantined messages: look, try again, discard. */
@Service
public class QuarantineDesk {

    private static final int READABLE = 20_000;

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Map<Channel, RawMessages> channels;

    QuarantineDesk(JdbcClient jdbc, ContentStore contents, List<RawMessages> channels) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.channels = channels.stream().collect(Collectors.toMap(RawMessages::channel, Function.identity()));
    }

    /**
     * Messages still held, newest first.
     *
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public QuarantinePage held(@Nullable String after, int atMost) {
        var before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        var found = jdbc.sql("SELECT id, channel, account, summary, reason, at, attempts FROM quarantined"
                        + " WHERE state = 'HELD' AND id < ? ORDER BY id DESC LIMIT ?")
                .params(before, atMost + 1)
                .query(QuarantineDesk::quarantined)
                .list();
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        var next =
                found.size() > atMost ? String.valueOf(page.get(page.size() - 1).id()) : null;
        return new QuarantinePage(page, next);
    }

    /** How many are held. */
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM quarantined WHERE state = 'HELD'")
                .query(Long.class)
                .single();
    }

    /** The beginning of the original, as far as it is text; empty when there is none. */
    public Optional<String> original(long id) {
        return content(id).map(contents::bytes).map(bytes -> {
            var text = new String(bytes, 0, Math.min(bytes.length, READABLE), StandardCharsets.UTF_8);
            return bytes.length > READABLE ? text + "\n…" : text;
        });
    }

    /**
     * Reads the message again and takes it in.
     *
     * @return what became of it; empty when there is no such message held
     * @throws MessageRefused when it still cannot be taken; the new reason is kept
     */
    public Optional<Receipt> retry(long id) {
        return jdbc.sql("SELECT channel, account, content FROM quarantined WHERE id = ? AND state = 'HELD'")
                .param(id)
                .query((row, index) -> new Held(Channel.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .optional()
                .map(held -> handOver(id, held));
    }

    /** Gives it up; the original stays. False when there is no such message held. */
    public boolean discard(long id) {
        return jdbc.sql("UPDATE quarantined SET state = 'DISCARDED' WHERE id = ? AND state = 'HELD'")
                        .param(id)
                        .update()
                > 0;
    }

    private Receipt handOver(long id, Held held) {
        var channel = channels.get(held.channel());
        if (channel == null) {
            throw new MessageRefused(
                    "Nothing reads %s any more".formatted(held.channel().key()));
        }
        try {
            var receipt = channel.handOver(held.account(), contents.bytes(held.content()));
            jdbc.sql("UPDATE quarantined SET state = 'TAKEN', attempts = attempts + 1, request_id = ? WHERE id = ?")
                    .params(receipt.request() == null ? null : new RequestNumber(receipt.request()).id(), id)
                    .update();
            return receipt;
        } catch (MessageRefused refused) {
            var reason = String.valueOf(refused.getMessage());
            jdbc.sql("UPDATE quarantined SET attempts = attempts + 1, reason = ? WHERE id = ?")
                    .params(reason.length() > 1000 ? reason.substring(0, 1000) : reason, id)
                    .update();
            throw refused;
        }
    }

    private Optional<String> content(long id) {
        return jdbc.sql("SELECT content FROM quarantined WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static Quarantined quarantined(ResultSet row, int index) throws SQLException {
        return new Quarantined(
                row.getLong(1),
                Channel.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getInt(7));
    }

    private record Held(Channel channel, String account, String content) {}

    /**
     * A message held.
     *
     * @param summary sender and subject as far as they could be read
     * @param attempts how often it was tried again
     * @param at UTC
     */
    public record Quarantined(
            long id, Channel channel, String account, String summary, String reason, Instant at, int attempts) {}

    /** A page; {@code next} is the cursor of the page after it, null on the last. */
    public record QuarantinePage(List<Quarantined> items, @Nullable String next) {}
}
