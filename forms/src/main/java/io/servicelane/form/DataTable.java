package io.servicelane.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows the process knows, to read. */
public final class DataTable extends FormField {

    /**
     * A column.
     *
     * @param key the key of its value in a row
     * @param label its heading
     */
    public record Column(String key, FormText label) {}

    /** More than anybody reads; an expression may make more. */
    private static final int MOST_COLUMNS = 50;

    private static final int MOST_ROWS = 1000;

    private final String source;
    private final @Nullable String expression;
    private final @Nullable String columnsExpression;
    private final List<Column> columns = new ArrayList<>();
    private final int rowCount;

    DataTable(ComponentJson json) {
        super(json);
        this.source = json.text("dataSource");
        this.expression = json.expression("dataSource");
        this.columnsExpression = json.expression("columnsExpression");
        this.rowCount = json.raw("rowCount").asInt(10);
        for (var column : json.raw("columns")) {
            var key = column.path("key").asText("");
            var label = column.path("label").asText(key);
            columns.add(new Column(key, json.words(label, "column." + key + ".zh", "column")));
            if (key.isEmpty()) {
                json.fault("a column has no key", "Give each column the key of its value");
            }
        }
        if (source.isEmpty()) {
            json.fault("the table has no data source", "Name a variable or write an expression with =");
        }
        if (columns.isEmpty() == (columnsExpression == null)) {
            json.fault("the table needs columns from one place", "Give columns or a columns expression");
        }
    }

    public List<Column> columns(FormScope scope) {
        if (columnsExpression == null) {
            return columns;
        }
        var found = new ArrayList<Column>();
        for (var column : Json.list(scope.evaluate(columnsExpression))) {
            if (found.size() < MOST_COLUMNS && column instanceof Map<?, ?> map && map.get("key") != null) {
                var key = map.get("key").toString();
                var label = map.get("label") == null ? key : map.get("label").toString();
                found.add(new Column(key, new FormText(label, label)));
            }
        }
        return found;
    }

    public List<Map<?, ?>> rows(FormScope scope) {
        var found = new ArrayList<Map<?, ?>>();
        for (var row : expression == null ? scope.list(source) : Json.list(scope.evaluate(expression))) {
            if (found.size() < MOST_ROWS && row instanceof Map<?, ?> map) {
                found.add(map);
            }
        }
        return found;
    }

    /** How many rows to show at once. */
    public int rowCount() {
        return rowCount;
    }
}
