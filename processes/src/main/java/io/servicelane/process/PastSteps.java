package io.servicelane.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads finished steps from the engine's history, in the order they ended. By index, however much there is. */
@Component
public class PastSteps {

    private final JdbcClient jdbc;

    PastSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What ended after a place in the history.
     *
     * @param lastId of the place; the empty string for all that ended at that moment
     * @param until the last moment that counts
     */
    public List<Past> after(Instant lastEnded, String lastId, Instant until, int atMost) {
        return jdbc.sql(
                        """
                        SELECT ID_, PROC_DEF_ID_, PROC_INST_ID_, ACT_ID_, ACT_TYPE_, START_TIME_, END_TIME_
                        FROM ACT_HI_ACTINST
                        WHERE END_TIME_ >= :ended AND END_TIME_ <= :until AND (END_TIME_ > :ended OR ID_ > :id)
                        ORDER BY END_TIME_, ID_ LIMIT :most
                        """)
                .param("ended", Timestamp.from(lastEnded))
                .param("until", Timestamp.from(until))
                .param("id", lastId)
                .param("most", atMost)
                .query((row, number) -> new Past(
                        row.getString(1),
                        row.getTimestamp(7).toInstant(),
                        counts(row.getString(5)) && row.getTimestamp(6) != null
                                ? new FinishedStep(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getTimestamp(6).toInstant(),
                                        row.getTimestamp(7).toInstant())
                                : null))
                .list();
    }

    /** Gateways pass on, and the time of a container is that of its steps. */
    public static boolean counts(String type) {
        return !type.endsWith("Gateway") && !type.equals("subProcess") && !type.equals("multiInstanceBody");
    }

    /**
     * A place in the history.
     *
     * @param step null when what ended there does not count
     */
    public record Past(String id, Instant ended, @Nullable FinishedStep step) {}
}
