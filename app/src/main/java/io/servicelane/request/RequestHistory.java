package io.servicelane.request;

import io.servicelane.process.RequestNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each request, line by line, written in the transaction in which it happened. */
@Repository
public class RequestHistory {

    /** The actor of what the desk does by itself. */
    public static final String DESK = "desk";

    /** The actor of what a customer does. */
    public static final String CUSTOMER = "customer";

    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param actor user name, {@link #CUSTOMER} or {@link #DESK}
     * @param what kebab-case key with a sentence {@code history.<what>} in the message bundles
     */
    public void add(RequestNumber request, String actor, String what, @Nullable String detail) {
        jdbc.sql("INSERT INTO request_history (request_id, at, actor, what, detail) VALUES (?, ?, ?, ?, ?)")
                .params(request.id(), Timestamp.from(clock.instant()), actor, what, shortened(detail))
                .update();
    }

    /** All lines, oldest first. */
    public List<HistoryEntry> of(RequestNumber request) {
        return jdbc.sql("SELECT at, actor, what, detail FROM request_history WHERE request_id = ? ORDER BY id")
                .param(request.id())
                .query((row, index) -> new HistoryEntry(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
