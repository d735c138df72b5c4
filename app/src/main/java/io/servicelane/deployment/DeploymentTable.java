package io.servicelane.deployment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.servicelane.process.MadeDeployment;
import io.servicelane.process.MadeDeployment.Kind;
import io.servicelane.process.MadeDeployment.MadeDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the record. */
@Component
class DeploymentTable {

    private static final int LONGEST_NAME = 255;
    private static final String COLUMNS =
            "SELECT r.id, r.deployment_id, r.name, r.source, r.username, r.address, r.at, r.back_to"
                    + " FROM deployment_record r";

    private final JdbcClient jdbc;

    DeploymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MadeDeployment made, @Nullable String username, @Nullable String address) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO deployment_record (deployment_id, name, source, username, address, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .param(made.id())
                .param(cut(made.name()))
                .param(cut(made.source()))
                .param(username)
                .param(address)
                .param(LocalDateTime.ofInstant(made.at(), ZoneOffset.UTC))
                .update(key, "id");
        var record = key.getKeyAs(Number.class).longValue();
        made.files().keySet().forEach(file -> jdbc.sql(
                        "INSERT INTO deployment_file (record_id, file, base) VALUES (?, ?, ?)")
                .params(record, cut(file), cut(base(file)))
                .update());
        made.definitions().forEach(definition -> jdbc.sql(
                        "INSERT INTO deployment_definition (record_id, file, kind, definition_key, version)"
                                + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        record,
                        cut(definition.file()),
                        definition.kind().name(),
                        cut(definition.key()),
                        definition.version())
                .update());
    }

    void wentBack(String engineId, long to) {
        jdbc.sql("UPDATE deployment_record SET back_to = ? WHERE deployment_id = ?")
                .params(to, engineId)
                .update();
    }

    Optional<Deployment> find(long id) {
        return with(jdbc.sql(COLUMNS + " WHERE r.id = ?")
                        .param(id)
                        .query(Row::of)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Deployment> find(String engineId) {
        return with(jdbc.sql(COLUMNS + " WHERE r.deployment_id = ?")
                        .param(engineId)
                        .query(Row::of)
                        .list())
                .stream()
                .findFirst();
    }

    List<Deployment> newest(DeploymentFilter filter, long before, int atMost) {
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder(COLUMNS).append(" WHERE r.id < :before");
        parameters.put("before", before);
        if (filter.by() != null) {
            sql.append(" AND r.username = :by");
            parameters.put("by", filter.by());
        }
        if (filter.type() != null) {
            sql.append(" AND r.id IN (SELECT record_id FROM deployment_definition WHERE definition_key = :type)");
            parameters.put("type", filter.type());
        }
        if (filter.file() != null) {
            sql.append(" AND r.id IN (SELECT record_id FROM deployment_file WHERE base LIKE :file ESCAPE '!')");
            parameters.put("file", filter.file().replaceAll("([!%_])", "!$1") + "%");
        }
        parameters.put("most", atMost);
        return with(jdbc.sql(sql.append(" ORDER BY r.id DESC LIMIT :most").toString())
                .params(parameters)
                .query(Row::of)
                .list());
    }

    /** By file of the deployment: the last record before it that holds the same definitions, or the same file name. */
    Map<String, Earlier> before(long record) {
        return neighbours(record, "MAX(p.record_id)", "p.record_id < d.record_id");
    }

    /** By file of the deployment: the last record after it that holds the same. */
    Map<String, Earlier> after(long record) {
        return neighbours(record, "MAX(p.record_id)", "p.record_id > d.record_id");
    }

    private Map<String, Earlier> neighbours(long record, String which, String side) {
        var found = new HashMap<String, Earlier>();
        jdbc.sql("SELECT d.file, p.file, " + which + " FROM deployment_file d"
                        + " JOIN deployment_file p ON p.file = d.file AND " + side
                        + " WHERE d.record_id = ? GROUP BY d.file, p.file")
                .param(record)
                .query((row, index) -> found.put(row.getString(1), new Earlier(row.getLong(3), row.getString(2))))
                .list();
        var byDefinition = new HashMap<String, Earlier>();
        jdbc.sql("SELECT d.file, p.file, " + which + " FROM deployment_definition d"
                        + " JOIN deployment_definition p ON p.definition_key = d.definition_key AND p.kind = d.kind"
                        + " AND " + side + " WHERE d.record_id = ? GROUP BY d.file, p.file")
                .param(record)
                .query((row, index) -> byDefinition.merge(
                        row.getString(1),
                        new Earlier(row.getLong(3), row.getString(2)),
                        (one, other) -> one.record() > other.record() ? one : other))
                .list();
        found.putAll(byDefinition);
        return found;
    }

    private List<Deployment> with(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var files = files(ids);
        var definitions = definitions(ids);
        return rows.stream()
                .map(row -> row.with(
                        files.getOrDefault(row.id(), List.of()), definitions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> files(Collection<Long> ids) {
        return jdbc
                .sql("SELECT record_id, file FROM deployment_file WHERE record_id IN (:ids) ORDER BY record_id, file")
                .param("ids", ids)
                .query((row, index) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<Long, List<MadeDefinition>> definitions(Collection<Long> ids) {
        return jdbc
                .sql("SELECT record_id, kind, definition_key, version, file FROM deployment_definition"
                        + " WHERE record_id IN (:ids) ORDER BY record_id, id")
                .param("ids", ids)
                .query((row, index) -> Map.entry(
                        row.getLong(1),
                        new MadeDefinition(
                                Kind.valueOf(row.getString(2)), row.getString(3), row.getInt(4), row.getString(5))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** What is longer the engine refuses a moment later, in words that say so. */
    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    /** Another record with the same file, under the name it has there. */
    record Earlier(long record, String file) {}

    private record Row(
            long id,
            String engineId,
            @Nullable String name,
            @Nullable String source,
            @Nullable String username,
            @Nullable String address,
            LocalDateTime at,
            @Nullable Long backTo) {

        static Row of(ResultSet row, int index) throws SQLException {
            var back = row.getLong(8);
            var wentBack = !row.wasNull();
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getObject(7, LocalDateTime.class),
                    wentBack ? back : null);
        }

        Deployment with(List<String> files, List<MadeDefinition> definitions) {
            return new Deployment(
                    id,
                    engineId,
                    name == null ? "" : name,
                    source,
                    username,
                    address,
                    at.toInstant(ZoneOffset.UTC),
                    backTo,
                    files,
                    definitions);
        }
    }
}
