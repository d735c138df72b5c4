package io.servicelane.notification;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.request.RequestAccess;
import io.servicelane.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that wait to be bundled, and what became of those that no longer do. */
@Repository
class WaitingLetters {

    private final JdbcClient jdbc;
    private final RequestAccess access;

    WaitingLetters(JdbcClient jdbc, RequestAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    void add(long notice, String username, Channel channel, Instant now) {
        jdbc.sql("INSERT INTO notice_letter (notice_id, channel, username, waits_since) VALUES (?, ?, ?, ?)")
                .params(notice, channel.name(), username, Timestamp.from(now))
                .update();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM notice_letter WHERE settled_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** Who has a letter that has waited since then or longer. */
    List<String> peopleWaitingSince(Instant then) {
        return jdbc.sql("SELECT DISTINCT username FROM notice_letter WHERE settled_at IS NULL AND waits_since <= ?")
                .param(Timestamp.from(then))
                .query(String.class)
                .list();
    }

    /** Keeps other nodes from writing to the person until the transaction ends; false when one is just doing so. */
    boolean lock(String username) {
        return jdbc.sql("SELECT username FROM account WHERE username = ? FOR UPDATE SKIP LOCKED")
                .param(username)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Since when the first letter to the person has waited, by channel. */
    Map<Channel, Instant> oldest(String username) {
        return jdbc
                .sql("SELECT channel, MIN(waits_since) FROM notice_letter WHERE settled_at IS NULL AND username = ?"
                        + " GROUP BY channel")
                .param(username)
                .query((row, index) -> Map.entry(
                        Channel.valueOf(row.getString(1)), row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When messages went to the person, however many letters each held. */
    List<Instant> sentAfter(String username, Instant then) {
        return jdbc.sql("SELECT MIN(settled_at) FROM notice_letter WHERE username = ? AND settled_at > ?"
                        + " AND fate = 'SENT' GROUP BY bundle")
                .params(username, Timestamp.from(then))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** Takes everything that waits for the person on that channel: whoever takes it sends it, nobody else can. */
    List<WaitingLetter> take(Viewer person, Channel channel, String bundle, Instant now) {
        jdbc.sql("UPDATE notice_letter SET settled_at = ?, fate = 'SENT', bundle = ? WHERE username = ? AND channel = ?"
                        + " AND settled_at IS NULL")
                .params(Timestamp.from(now), bundle, person.username(), channel.name())
                .update();
        return jdbc.sql("SELECT n.id, n.request_id, r.subject, n.about, n.clock, n.level, n.detail, n.at, r.status,"
                        + " (SELECT MIN(c.due_at) FROM sla_clock c WHERE c.request_id = n.request_id"
                        + " AND c.kind = n.clock AND c.state = 'RUNNING'), CASE WHEN " + access.condition(person)
                        + " THEN 1 ELSE 0 END FROM notice_letter l JOIN notice n ON n.id = l.notice_id"
                        + " LEFT JOIN service_request r ON r.id = n.request_id WHERE l.bundle = :bundle ORDER BY n.id")
                .params(access.parameters(person))
                .param("bundle", bundle)
                .query(WaitingLetters::letter)
                .list();
    }

    /** They had become pointless: nobody is disturbed. */
    void drop(String bundle, Collection<Long> notices) {
        if (!notices.isEmpty()) {
            jdbc.sql("UPDATE notice_letter SET fate = 'DROPPED', bundle = NULL WHERE bundle = :bundle"
                            + " AND notice_id IN (:notices)")
                    .param("bundle", bundle)
                    .param("notices", notices)
                    .update();
        }
    }

    /** The person has no address for them any more. */
    void unreachable(String bundle) {
        jdbc.sql("UPDATE notice_letter SET fate = 'UNREACHABLE', bundle = NULL WHERE bundle = ?")
                .param(bundle)
                .update();
    }

    private static WaitingLetter letter(ResultSet row, int index) throws SQLException {
        var id = row.getLong(2);
        var request = row.wasNull() ? null : RequestNumber.of(id);
        var due = row.getTimestamp(10);
        var line = new NoticeLine(
                row.getLong(1),
                request,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                false);
        return new WaitingLetter(
                line,
                due == null ? null : due.toInstant(),
                matters(line, row.getString(9), due != null, row.getBoolean(11)));
    }

    private static boolean matters(NoticeLine line, @Nullable String status, boolean clockRuns, boolean visible) {
        return line.request() == null
                || visible
                        && status != null
                        && !RequestStatus.valueOf(status).isFinal()
                        && (line.clock() == null || clockRuns);
    }

    /**
     * A notice on its way into a letter.
     *
     * @param due when its clock is due, UTC; null when it is about none, or none runs
     * @param matters whether there is still a reason to write: the request is open, the clock runs, the person may see
     *     it
     */
    record WaitingLetter(NoticeLine notice, @Nullable Instant due, boolean matters) {}
}
