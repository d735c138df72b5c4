package io.servicelane.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands in the answers around it: {@code address.street} stands in a map under {@code address}.
 *
 * @param steps the keys to follow, at least one
 */
public record AnswerPath(List<String> steps) {

    public AnswerPath {
        steps = List.copyOf(steps);
    }

    /** The path that is written with dots. */
    public static AnswerPath of(String dotted) {
        return new AnswerPath(List.of(dotted.split("\\.")));
    }

    /** Whether there is an answer, be it null. */
    public boolean leadsSomewhereIn(Map<?, ?> values) {
        return isLast()
                ? values.containsKey(first())
                : values.get(first()) instanceof Map<?, ?> inner && rest().leadsSomewhereIn(inner);
    }

    /** The answer; null when there is none. */
    public @Nullable Object get(Map<?, ?> values) {
        var here = values.get(first());
        if (isLast()) {
            return here;
        }
        return here instanceof Map<?, ?> inner ? rest().get(inner) : null;
    }

    /** Puts the answer there, with the maps it takes. */
    public void put(Map<String, @Nullable Object> values, @Nullable Object value) {
        if (isLast()) {
            values.put(first(), value);
            return;
        }
        var inner = new LinkedHashMap<String, @Nullable Object>();
        if (values.get(first()) instanceof Map<?, ?> map) {
            map.forEach((key, held) -> inner.put(String.valueOf(key), held));
        }
        rest().put(inner, value);
        values.put(first(), inner);
    }

    /** The key of the outermost answer it is part of. */
    public String first() {
        return steps.get(0);
    }

    private boolean isLast() {
        return steps.size() == 1;
    }

    private AnswerPath rest() {
        return new AnswerPath(steps.subList(1, steps.size()));
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
