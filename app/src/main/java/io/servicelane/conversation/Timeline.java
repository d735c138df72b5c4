package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestAccess;
import io.servicelane.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads conversations, messages with their files, in two queries however long they are. */
@Repository
class Timeline {

    private static final int LONGEST = 1000;
    private static final String COLUMNS = "SELECT m.id, m.request_id, m.direction, m.channel, m.kind, m.sender,"
            + " m.recipient, m.author, m.subject, m.text, m.html, m.at, m.status, m.status_code, m.status_reason,"
            + " m.raw_content FROM message m ";

    private final JdbcClient jdbc;
    private final RequestAccess access;

    Timeline(JdbcClient jdbc, RequestAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    List<TimelineEntry> of(RequestNumber number) {
        return withFiles(jdbc.sql(COLUMNS + "WHERE m.request_id = ? ORDER BY m.id LIMIT " + LONGEST)
                .param(number.id())
                .query(Timeline::entry)
                .list());
    }

    List<TimelineEntry> ofCustomer(Viewer viewer, long customer, int atMost) {
        return withFiles(
                jdbc.sql(COLUMNS + "JOIN service_request r ON r.id = m.request_id WHERE m.customer_id = :customer"
                                + " AND " + access.condition(viewer) + " ORDER BY m.id DESC LIMIT :most")
                        .params(access.parameters(viewer))
                        .param("customer", customer)
                        .param("most", atMost)
                        .query(Timeline::entry)
                        .list());
    }

    private List<TimelineEntry> withFiles(List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<Long, List<TimelineEntry.File>> files = new HashMap<>();
        jdbc.sql("SELECT id, message_id, name, content_type, size, content_id, content FROM attachment"
                        + " WHERE message_id IN (:messages) ORDER BY id")
                .param("messages", entries.stream().map(TimelineEntry::id).toList())
                .query(row -> {
                    files.computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                            .add(new TimelineEntry.File(
                                    row.getLong(1),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getLong(5),
                                    row.getString(6),
                                    row.getString(7) != null));
                });
        return entries.stream()
                .map(entry -> with(entry, files.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static TimelineEntry with(TimelineEntry entry, List<TimelineEntry.File> files) {
        return new TimelineEntry(
                entry.id(),
                entry.request(),
                entry.direction(),
                entry.channel(),
                entry.automatic(),
                entry.from(),
                entry.to(),
                entry.author(),
                entry.subject(),
                entry.text(),
                entry.html(),
                entry.at(),
                entry.status(),
                entry.statusCode(),
                entry.statusReason(),
                entry.original(),
                files);
    }

    private static TimelineEntry entry(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(
                row.getLong(1),
                RequestNumber.of(row.getLong(2)),
                Direction.valueOf(row.getString(3)),
                Channel.valueOf(row.getString(4)),
                !"MESSAGE".equals(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getTimestamp(12).toInstant(),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16) != null,
                List.of());
    }
}
