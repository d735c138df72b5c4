package io.servicelane.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.migration.MigrationRun.State;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.StepMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps runs and what became of each request. */
@Repository
class MigrationTable {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_ELEMENTS = 2000;
    private static final String RUN = "SELECT id, type, from_version, to_version, mappings, actor, requested_at,"
            + " changed_at, state, attempted, slice_end FROM migration_run ";
    private static final String ITEM = "SELECT request_id, process_instance_id, state, at, reason, element, detail,"
            + " elements, trace, stand_before, stand_after FROM migration_item ";

    private final JdbcTemplate tables;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    MigrationTable(JdbcTemplate tables, ObjectMapper json, Clock clock) {
        this.tables = tables;
        this.jdbc = JdbcClient.create(tables);
        this.json = json;
        this.clock = clock;
    }

    long add(String type, int from, int to, List<StepMapping> mappings, String actor, State state, int sliceEnd) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO migration_run (type, from_version, to_version, mappings, actor, requested_at, changed_at,"
                        + " state, slice_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(type, from, to, written(mappings), actor, now(), now(), state.name(), sliceEnd)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void addItems(long run, List<MigrationItem> items) {
        tables.batchUpdate(
                "INSERT INTO migration_item (run_id, request_id, process_instance_id, state, at, reason, element,"
                        + " detail, elements) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            run,
                            item.request().id(),
                            item.processInstance(),
                            item.state().name(),
                            now(),
                            item.reason(),
                            item.element(),
                            cut(item.detail(), LONGEST_DETAIL),
                            cut(String.join(",", item.elements()), LONGEST_ELEMENTS)
                        })
                        .toList());
    }

    Optional<MigrationRun> find(long id) {
        return jdbc.sql(RUN + "WHERE id = ?").param(id).query(this::run).optional();
    }

    List<MigrationRun> newest(int atMost) {
        return jdbc.sql(RUN + "ORDER BY id DESC LIMIT ?")
                .param(atMost)
                .query(this::run)
                .list();
    }

    /** The oldest run there is something to do for. */
    Optional<MigrationRun> busy() {
        return jdbc.sql(RUN + "WHERE state IN ('RUNNING', 'UNDOING') ORDER BY id LIMIT 1")
                .query(this::run)
                .optional();
    }

    boolean isBusy(String type) {
        return jdbc.sql("SELECT COUNT(*) FROM migration_run WHERE state IN ('RUNNING', 'UNDOING') AND type = ?")
                        .param(type)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Locks the run until the end of the transaction; whether it still is in that state. */
    boolean take(long id, State state) {
        return jdbc.sql("SELECT state FROM migration_run WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .filter(state.name()::equals)
                .isPresent();
    }

    void become(long id, State state) {
        jdbc.sql("UPDATE migration_run SET state = ?, changed_at = ? WHERE id = ?")
                .params(state.name(), now(), id)
                .update();
    }

    /** Everything that waits is the next slice. */
    void goOn(long id) {
        jdbc.sql(
                        "UPDATE migration_run SET state = 'RUNNING', changed_at = ?, slice_start = attempted, slice_failed = 0,"
                                + " slice_end = attempted + (SELECT COUNT(*) FROM migration_item WHERE run_id = ?"
                                + " AND state = 'WAITING') WHERE id = ?")
                .params(now(), id, id)
                .update();
    }

    /** One more request has been dealt with. */
    void attempted(long id, boolean failed) {
        jdbc.sql("UPDATE migration_run SET attempted = attempted + 1, slice_failed = slice_failed + ? WHERE id = ?")
                .params(failed ? 1 : 0, id)
                .update();
    }

    Slice slice(long id) {
        return jdbc.sql("SELECT attempted, slice_start, slice_end, slice_failed FROM migration_run WHERE id = ?")
                .param(id)
                .query((row, index) -> new Slice(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** The next request in that state, by number. */
    Optional<MigrationItem> next(long run, MigrationItem.State state) {
        return jdbc.sql(ITEM + "WHERE run_id = ? AND state = ? ORDER BY request_id LIMIT 1")
                .params(run, state.name())
                .query(this::item)
                .optional();
    }

    List<MigrationItem> items(
            long run, MigrationItem.@Nullable State state, @Nullable RequestNumber after, int atMost) {
        return jdbc.sql(ITEM + "WHERE run_id = :run AND request_id > :after"
                        + (state == null ? "" : " AND state = :state") + " ORDER BY request_id LIMIT :most")
                .param("run", run)
                .param("after", after == null ? 0 : after.id())
                .param("state", state == null ? "" : state.name())
                .param("most", atMost)
                .query(this::item)
                .list();
    }

    void moved(long run, RequestNumber request, MigrationItem.State state, RequestMove.Moved moved) {
        jdbc.sql("UPDATE migration_item SET state = ?, at = ?, trace = ?, stand_before = ?, stand_after = ?"
                        + " WHERE run_id = ? AND request_id = ?")
                .params(
                        state.name(),
                        now(),
                        moved.trace(),
                        written(moved.before()),
                        written(moved.after()),
                        run,
                        request.id())
                .update();
    }

    void notMoved(
            long run,
            RequestNumber request,
            MigrationItem.State state,
            String reason,
            @Nullable String element,
            @Nullable String detail) {
        jdbc.sql("UPDATE migration_item SET state = ?, at = ?, reason = ?, element = ?, detail = ?"
                        + " WHERE run_id = ? AND request_id = ?")
                .params(state.name(), now(), reason, element, cut(detail, LONGEST_DETAIL), run, request.id())
                .update();
    }

    private Map<MigrationItem.State, Long> counts(long run) {
        var counts = new EnumMap<MigrationItem.State, Long>(MigrationItem.State.class);
        jdbc.sql("SELECT state, COUNT(*) FROM migration_item WHERE run_id = ? GROUP BY state")
                .param(run)
                .query(row -> {
                    counts.put(MigrationItem.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private MigrationRun run(ResultSet row, int index) throws SQLException {
        return new MigrationRun(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                read(row.getString(5), new TypeReference<List<StepMapping>>() {}),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                State.valueOf(row.getString(9)),
                row.getInt(10),
                row.getInt(11),
                counts(row.getLong(1)));
    }

    private MigrationItem item(ResultSet row, int index) throws SQLException {
        return new MigrationItem(
                RequestNumber.of(row.getLong(1)),
                row.getString(2),
                MigrationItem.State.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8).isEmpty()
                        ? List.of()
                        : List.of(row.getString(8).split(",")),
                row.getString(9),
                stand(row.getString(10)),
                stand(row.getString(11)));
    }

    private @Nullable Stand stand(@Nullable String text) {
        return text == null ? null : read(text, new TypeReference<Stand>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException weWroteIt) {
            throw new IllegalStateException(weWroteIt);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException plainRecords) {
            throw new IllegalStateException(plainRecords);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** How far the present slice has come. */
    record Slice(int attempted, int start, int end, int failed) {

        private static final int FEW = 3;
        private static final int TENTH = 10;

        boolean isDone() {
            return attempted >= end;
        }

        /** More than three, and more than every tenth of the slice. */
        boolean failsTooOften() {
            return failed > Math.max(FEW, (end - start) / TENTH);
        }
    }
}
