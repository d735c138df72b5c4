package io.servicelane.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What expressions and texts of a form can see: the process's data, the answers, and in a list the row around them. */
public final class FormScope {

    private final FormContext context;
    private final Map<String, @Nullable Object> outer;
    private final @Nullable Map<String, @Nullable Object> row;
    private final int index;

    private FormScope(
            FormContext context,
            Map<String, @Nullable Object> outer,
            @Nullable Map<String, @Nullable Object> row,
            int index) {
        this.context = context;
        this.outer = outer;
        this.row = row;
        this.index = index;
    }

    /** The scope of a whole form; {@code values} stays live. */
    static FormScope of(FormContext context, Map<String, @Nullable Object> values) {
        return new FormScope(context, values, null, 0);
    }

    /** The scope of one row of a dynamic list: its answers come first, {@code this}, {@code parent} and {@code i} too. */
    public FormScope row(Map<String, @Nullable Object> values, int position) {
        return new FormScope(context, values(), values, position);
    }

    /** The scope of one entry of a list in words: its properties come first, {@code this} and {@code parent} too. */
    FormScope entry(@Nullable Object entry) {
        var around = values();
        var all = new LinkedHashMap<>(around);
        if (entry instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> all.put(String.valueOf(key), value));
        }
        all.put("this", entry);
        all.put("parent", around);
        return new FormScope(context, all, null, 0);
    }

    /** Everything that can be seen from here. */
    public Map<String, @Nullable Object> values() {
        if (row == null) {
            return outer;
        }
        var all = new LinkedHashMap<>(outer);
        all.putAll(row);
        all.put("this", row);
        all.put("parent", outer);
        all.put("i", List.of((long) index + 1));
        return all;
    }

    FormContext context() {
        return context;
    }

    @Nullable
    Object evaluate(String expression) {
        return context.expressions().evaluate(expression, values());
    }

    /** The list that stands under a dotted path, also when the process keeps it as JSON text; empty when none does. */
    List<?> list(String path) {
        return Json.list(AnswerPath.of(path).get(values()));
    }
}
