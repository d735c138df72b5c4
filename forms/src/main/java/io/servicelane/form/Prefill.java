package io.servicelane.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the gaps in answers with what an untouched form would show. */
final class Prefill {

    private Prefill() {}

    static Map<String, @Nullable Object> complete(List<FormField> fields, Map<?, ?> given, Map<?, ?> known) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        fill(fields, given, known, all);
        return all;
    }

    private static void fill(
            List<FormField> fields, Map<?, ?> given, Map<?, ?> known, Map<String, @Nullable Object> all) {
        for (var field : fields) {
            if (field instanceof InputField input) {
                input.path().put(all, value(input, given, known));
            } else if (field instanceof RowList rows) {
                rows.path().put(all, rows(rows, given, known));
            } else {
                fill(field.fields(), given, known, all);
            }
        }
    }

    private static @Nullable Object value(InputField input, Map<?, ?> given, Map<?, ?> known) {
        return input.path().leadsSomewhereIn(given) ? input.path().get(given) : shown(input, known);
    }

    /** What an untouched field shows. */
    static @Nullable Object shown(InputField input, Map<?, ?> known) {
        var value = input.recalled(input.path().get(known));
        return value == null ? input.defaultValue() : value;
    }

    private static @Nullable Object rows(RowList list, Map<?, ?> given, Map<?, ?> known) {
        if (list.path().leadsSomewhereIn(given)) {
            return list.path().get(given) instanceof List<?> rows
                    ? completed(list, rows)
                    : list.path().get(given);
        }
        var value = list.path().get(known);
        if (value != null) {
            return completed(list, Json.list(value));
        }
        var fresh = new ArrayList<Map<?, ?>>();
        for (var i = 0; i < list.repetitions(); i++) {
            fresh.add(Map.of());
        }
        return completed(list, fresh);
    }

    private static List<@Nullable Object> completed(RowList list, List<?> rows) {
        var all = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            all.add(
                    row instanceof Map<?, ?> map && all.size() < RowList.MOST
                            ? complete(list.fields(), map, Map.of())
                            : row);
        }
        return all;
    }
}
