package db.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Addresses and outside ids are compared byte by byte. MySQL's default collation would take {@code müller@…} and
 * {@code muller@…} for one customer; H2 compares exactly by itself.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and title from the name
public class V1_1__exact_comparison_on_mysql extends BaseJavaMigration {

    private static final List<String> COLUMNS = List.of(
            "contact_point MODIFY address VARCHAR(254) COLLATE utf8mb4_bin NOT NULL",
            "message MODIFY account VARCHAR(254) COLLATE utf8mb4_bin NOT NULL",
            "message MODIFY external_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL",
            "message MODIFY mail_id VARCHAR(255) COLLATE utf8mb4_bin",
            "message MODIFY sender VARCHAR(254) COLLATE utf8mb4_bin",
            "message MODIFY recipient VARCHAR(254) COLLATE utf8mb4_bin",
            "service_request MODIFY reply_token VARCHAR(40) COLLATE utf8mb4_bin NOT NULL",
            "early_report MODIFY external_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL");

    @Override
    public void migrate(Context context) throws SQLException {
        var product = context.getConnection().getMetaData().getDatabaseProductName();
        if (!product.toLowerCase(Locale.ROOT).contains("mysql")) {
            return;
        }
        try (var statement = context.getConnection().createStatement()) {
            for (var column : COLUMNS) {
                statement.execute("ALTER TABLE " + column);
            }
        }
    }

    /** MySQL commits each DDL statement by itself. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }
}
