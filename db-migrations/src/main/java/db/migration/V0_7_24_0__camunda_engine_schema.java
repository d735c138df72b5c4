package db.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Creates the tables of Camunda 7.24.0 from the scripts that ship in the engine's own jar. */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and title from the name
public class V0_7_24_0__camunda_engine_schema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(connection, script(product(connection), part));
        }
    }

    /** MySQL commits each DDL statement by itself; say so instead of pretending to be atomic. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    private static String product(Connection connection) throws SQLException {
        var name = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return name.contains("h2") ? "h2" : "mysql";
    }

    private static EncodedResource script(String product, String part) throws IOException {
        var path = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(product, part);
        // The vendor's MySQL scripts say utf8, which is utf8mb3: one emoji in a variable would fail the transaction.
        var sql = new ClassPathResource(path)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        return new EncodedResource(new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
