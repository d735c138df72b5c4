package io.servicelane.request;

import io.servicelane.process.RequestNumber;
import io.servicelane.team.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may see a request: the one rule, used by list, search, count, detail, REST and push. Members see the requests
 * that are or were in their queues and those they worked on; supervisors those of their teams; inspectors and
 * administrators all.
 */
@Repository
public class RequestAccess {

    private final JdbcClient jdbc;

    RequestAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the viewer may see the request; false also when there is none. */
    public boolean sees(Viewer viewer, RequestNumber number) {
        var sql = "SELECT COUNT(*) FROM service_request r WHERE r.id = :id AND " + condition(viewer);
        return jdbc.sql(sql)
                        .param("id", number.id())
                        .params(parameters(viewer))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The rule as a condition over {@code service_request r}, with {@link #parameters}. */
    public String condition(Viewer viewer) {
        if (viewer.seesEverything()) {
            return "1 = 1";
        }
        return "(EXISTS (SELECT 1 FROM request_queue rq WHERE rq.request_id = r.id AND rq.queue IN (:viewerQueues))"
                + " OR EXISTS (SELECT 1 FROM request_participant rp WHERE rp.request_id = r.id"
                + " AND rp.username = :viewer))";
    }

    /** The named parameters of {@link #condition}. */
    public Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        if (!viewer.seesEverything()) {
            parameters.put("viewer", viewer.username());
            // an empty IN () is no SQL; no queue has an empty key
            parameters.put("viewerQueues", viewer.queues().isEmpty() ? Set.of("") : viewer.queues());
        }
        return parameters;
    }

    void entersQueue(RequestNumber number, String queue) {
        if (count("request_queue WHERE request_id = ? AND queue = ?", number, queue) == 0) {
            jdbc.sql("INSERT INTO request_queue (request_id, queue) VALUES (?, ?)")
                    .params(number.id(), queue)
                    .update();
        }
    }

    void takesPart(RequestNumber number, String username) {
        if (count("request_participant WHERE request_id = ? AND username = ?", number, username) == 0) {
            jdbc.sql("INSERT INTO request_participant (request_id, username) VALUES (?, ?)")
                    .params(number.id(), username)
                    .update();
        }
    }

    private long count(String from, RequestNumber number, String value) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from)
                .params(number.id(), value)
                .query(Long.class)
                .single();
    }
}
