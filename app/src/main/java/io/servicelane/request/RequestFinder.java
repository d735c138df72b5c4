package io.servicelane.request;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests, as far as the viewer may see them. Newest first, a page at a time. */
@Service
@Transactional(readOnly = true)
public class RequestFinder {

    private static final String COLUMNS = "SELECT r.id, r.type, r.status, r.priority, r.queue, r.assignee, r.channel,"
            + " r.subject, r.customer_id, c.name, r.opened_at, r.closed_at, r.outcome"
            + " FROM service_request r JOIN customer c ON c.id = r.customer_id WHERE ";

    private final JdbcClient jdbc;
    private final RequestAccess access;
    private final ServiceRequests requests;
    private final RequestHistory history;

    RequestFinder(JdbcClient jdbc, RequestAccess access, ServiceRequests requests, RequestHistory history) {
        this.jdbc = jdbc;
        this.access = access;
        this.requests = requests;
        this.history = history;
    }

    /**
     * A page of requests.
     *
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public RequestPage find(Viewer viewer, RequestFilter filter, @Nullable String after, int atMost) {
        var parameters = new HashMap<>(access.parameters(viewer));
        var sql = new StringBuilder(COLUMNS).append(access.condition(viewer));
        if (after != null) {
            sql.append(" AND r.id < :after");
            parameters.put("after", Long.parseLong(after));
        }
        narrow(filter, sql, parameters);
        sql.append(" ORDER BY r.id DESC LIMIT :most");
        parameters.put("most", atMost + 1);
        var found = jdbc.sql(sql.toString())
                .params(parameters)
                .query(RequestFinder::summary)
                .list();
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        var next = found.size() > atMost
                ? String.valueOf(page.get(page.size() - 1).number().id())
                : null;
        return new RequestPage(page, next);
    }

    /** The request; empty when there is none or the viewer may not see it. */
    public Optional<RequestCard> card(Viewer viewer, RequestNumber number) {
        return access.sees(viewer, number)
                ? requests.findById(number.id()).map(ServiceRequest::card)
                : Optional.empty();
    }

    /** What happened to the request, oldest first; nothing when the viewer may not see it. */
    public List<HistoryEntry> history(Viewer viewer, RequestNumber number) {
        return access.sees(viewer, number) ? history.of(number) : List.of();
    }

    /** The requests that follow from this one, oldest first, as far as the viewer may see them. */
    public List<RequestSummary> children(Viewer viewer, RequestNumber number) {
        return jdbc.sql(COLUMNS + access.condition(viewer) + " AND r.parent_id = :parent ORDER BY r.id")
                .params(access.parameters(viewer))
                .param("parent", number.id())
                .query(RequestFinder::summary)
                .list();
    }

    private static void narrow(RequestFilter filter, StringBuilder sql, HashMap<String, Object> parameters) {
        if (filter.status() != null) {
            sql.append(" AND r.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.type() != null) {
            sql.append(" AND r.type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.queue() != null) {
            sql.append(" AND r.queue = :queue");
            parameters.put("queue", filter.queue());
        }
        if (filter.customer() != null) {
            sql.append(" AND r.customer_id = :customer");
            parameters.put("customer", filter.customer());
        }
        if (filter.at() != null) {
            standing(filter.at(), sql, parameters);
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            search(filter.words().strip(), sql, parameters);
        }
    }

    private static void standing(RequestFilter.AtStep at, StringBuilder sql, HashMap<String, Object> parameters) {
        sql.append(" AND r.process_instance_id IN (SELECT e.PROC_INST_ID_ FROM ACT_RE_PROCDEF d"
                + " JOIN ACT_RU_EXECUTION e ON e.PROC_DEF_ID_ = d.ID_"
                + " WHERE d.KEY_ = :atType AND e.ACT_ID_ = :atElement AND e.IS_EVENT_SCOPE_ = FALSE");
        parameters.put("atType", at.type());
        parameters.put("atElement", at.element());
        if (at.version() != null) {
            sql.append(" AND d.VERSION_ = :atVersion");
            parameters.put("atVersion", at.version());
        }
        sql.append(")");
    }

    private static void search(String words, StringBuilder sql, HashMap<String, Object> parameters) {
        if (RequestNumber.isOne(words.toUpperCase(Locale.ROOT))) {
            sql.append(" AND r.id = :number");
            parameters.put("number", new RequestNumber(words.toUpperCase(Locale.ROOT)).id());
        } else {
            sql.append(" AND (r.subject_search LIKE :words OR c.name_search LIKE :words)");
            var escaped = words.toLowerCase(Locale.ROOT)
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
            parameters.put("words", "%" + escaped + "%");
        }
    }

    private static RequestSummary summary(ResultSet row, int index) throws SQLException {
        var closed = row.getTimestamp(12);
        return new RequestSummary(
                RequestNumber.of(row.getLong(1)),
                row.getString(2),
                RequestStatus.valueOf(row.getString(3)),
                Priority.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                Channel.valueOf(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString(13));
    }
}
