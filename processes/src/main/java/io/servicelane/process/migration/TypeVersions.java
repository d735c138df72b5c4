package io.servicelane.process.migration;

import io.servicelane.process.DeployedType;
import io.servicelane.process.DeployedTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of the request types there are, and how many requests run on each. */
@Component
public class TypeVersions {

    private static final String SELECT =
            """
            SELECT d.KEY_, d.VERSION_, d.ID_, d.VERSION_TAG_, p.DEPLOY_TIME_, COALESCE(r.running, 0)
            FROM ACT_RE_PROCDEF d
            JOIN ACT_RE_DEPLOYMENT p ON p.ID_ = d.DEPLOYMENT_ID_
            LEFT JOIN (SELECT PROC_DEF_ID_, COUNT(*) AS running FROM ACT_RU_EXECUTION
                       WHERE BUSINESS_KEY_ LIKE 'SR-%' AND SUPER_EXEC_ IS NULL GROUP BY PROC_DEF_ID_) r ON r.PROC_DEF_ID_ = d.ID_
            """;

    private final JdbcClient jdbc;
    private final DeployedTypes types;

    TypeVersions(JdbcClient jdbc, DeployedTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Every version of every type, and of what was a type as long as requests run on it; the newest of a type first. */
    public List<TypeVersion> all() {
        var all = jdbc.sql(SELECT + "ORDER BY d.KEY_, d.VERSION_ DESC")
                .query(TypeVersions::version)
                .list();
        var offered = types.all().stream().map(DeployedType::key).collect(Collectors.toSet());
        var inUse = all.stream()
                .filter(each -> each.running() > 0)
                .map(TypeVersion::type)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> offered.contains(each.type()) || inUse.contains(each.type()))
                .toList();
    }

    /** The versions of one type, the newest first; none when there is no such type. */
    public List<TypeVersion> of(String type) {
        return all().stream().filter(each -> each.type().equals(type)).toList();
    }

    Optional<TypeVersion> find(@Nullable String type, int version) {
        return jdbc.sql(SELECT + "WHERE d.KEY_ = ? AND d.VERSION_ = ?")
                .params(type, version)
                .query(TypeVersions::version)
                .optional();
    }

    private static TypeVersion version(ResultSet row, int index) throws SQLException {
        return new TypeVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getLong(6));
    }
}
