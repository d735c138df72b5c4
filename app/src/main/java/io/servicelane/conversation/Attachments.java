package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestAccess;
import io.servicelane.team.Viewer;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files of messages, for those who may see their request. */
@Service
public class Attachments {

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final RequestAccess access;

    Attachments(JdbcClient jdbc, ContentStore contents, RequestAccess access) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.access = access;
    }

    /** The file; empty when there is none, it is not here yet, or the viewer may not see its request. */
    public Optional<StoredFile> find(Viewer viewer, long id) {
        return jdbc.sql("SELECT a.name, a.content_type, a.size, a.content, m.request_id FROM attachment a"
                        + " JOIN message m ON m.id = a.message_id WHERE a.id = ? AND a.content IS NOT NULL"
                        + " AND m.request_id IS NOT NULL")
                .param(id)
                .query((row, index) -> {
                    var content = row.getString(4);
                    return access.sees(viewer, RequestNumber.of(row.getLong(5)))
                            ? Optional.of(new StoredFile(
                                    row.getString(1), row.getString(2), row.getLong(3), () -> contents.open(content)))
                            : Optional.<StoredFile>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    /** The original of a message as it was received; empty likewise. */
    public Optional<StoredFile> original(Viewer viewer, long message) {
        return jdbc.sql("SELECT raw_content, request_id, channel FROM message WHERE id = ?"
                        + " AND raw_content IS NOT NULL AND request_id IS NOT NULL")
                .param(message)
                .query((row, index) -> {
                    var content = row.getString(1);
                    var name = "message-%d.%s".formatted(message, "EMAIL".equals(row.getString(3)) ? "eml" : "txt");
                    return access.sees(viewer, RequestNumber.of(row.getLong(2)))
                            ? Optional.of(
                                    new StoredFile(name, "application/octet-stream", -1, () -> contents.open(content)))
                            : Optional.<StoredFile>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    /**
     * A file that can be read.
     *
     * @param size in bytes; -1 when not known
     */
    public record StoredFile(String name, String contentType, long size, Supplier<InputStream> content) {}
}
