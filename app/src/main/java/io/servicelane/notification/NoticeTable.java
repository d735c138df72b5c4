package io.servicelane.notification;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestAccess;
import io.servicelane.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The notices of all people. What somebody may no longer see a request for, they no longer see the notice of. */
@Repository
class NoticeTable {

    private static final String UNREAD = " AND n.on_desk = TRUE AND n.read_at IS NULL";

    private final JdbcClient jdbc;
    private final RequestAccess access;

    NoticeTable(JdbcClient jdbc, RequestAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Adds a notice; empty when the person was told of the matter before. */
    OptionalLong add(String username, Matter matter, boolean onDesk, Instant now) {
        if (isKnown(username, matter)) {
            return OptionalLong.empty();
        }
        var id = new GeneratedKeyHolder();
        try {
            jdbc.sql("INSERT INTO notice (username, matter, request_id, about, clock, level, detail, at, on_desk)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            username,
                            matter.key(),
                            matter.request() == null ? null : matter.request().id(),
                            matter.about(),
                            matter.clock(),
                            matter.level(),
                            matter.detail(),
                            Timestamp.from(now),
                            onDesk)
                    .update(id, "id");
        } catch (DuplicateKeyException toldThisMoment) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(id.getKeyAs(Number.class).longValue());
    }

    /** Notices with a smaller id than given, newest first. */
    List<NoticeLine> page(Viewer viewer, @Nullable Long before, int atMost) {
        var sql = "SELECT n.id, n.request_id, r.subject, n.about, n.clock, n.level, n.detail, n.at,"
                + " n.on_desk = FALSE OR n.read_at IS NOT NULL" + ofViewer(viewer)
                + (before == null ? "" : " AND n.id < :before") + " ORDER BY n.id DESC LIMIT :most";
        var query = jdbc.sql(sql)
                .params(access.parameters(viewer))
                .param("person", viewer.username())
                .param("most", atMost);
        return (before == null ? query : query.param("before", before))
                .query(NoticeTable::line)
                .list();
    }

    long unread(Viewer viewer) {
        return count(viewer, UNREAD, 0);
    }

    boolean exists(Viewer viewer, long id) {
        return count(viewer, " AND n.id = :id", id) > 0;
    }

    /** Returns how many had not been read. */
    int read(String username, long id, Instant now) {
        return jdbc.sql("UPDATE notice SET read_at = ? WHERE id = ? AND username = ? AND read_at IS NULL")
                .params(Timestamp.from(now), id, username)
                .update();
    }

    /** Returns how many had not been read. */
    int readUpTo(String username, long id, Instant now) {
        return jdbc.sql("UPDATE notice SET read_at = ? WHERE id <= ? AND username = ? AND read_at IS NULL")
                .params(Timestamp.from(now), id, username)
                .update();
    }

    private boolean isKnown(String username, Matter matter) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE username = ? AND matter = ?")
                        .params(username, matter.key())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long count(Viewer viewer, String narrowed, long id) {
        return jdbc.sql("SELECT COUNT(*)" + ofViewer(viewer) + narrowed)
                .params(access.parameters(viewer))
                .param("person", viewer.username())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private String ofViewer(Viewer viewer) {
        return " FROM notice n LEFT JOIN service_request r ON r.id = n.request_id WHERE n.username = :person"
                + " AND (n.request_id IS NULL OR " + access.condition(viewer) + ")";
    }

    private static NoticeLine line(ResultSet row, int index) throws SQLException {
        var id = row.getLong(2);
        var request = row.wasNull() ? null : RequestNumber.of(id);
        return new NoticeLine(
                row.getLong(1),
                request,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getBoolean(9));
    }
}
