package io.servicelane.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways into nested answers: a component keyed {@code address.street} stands in the map under {@code address}. */
final class Paths {

    private Paths() {}

    static boolean has(Map<?, ?> values, List<String> path) {
        var inner = values.get(path.get(0));
        return path.size() == 1
                ? values.containsKey(path.get(0))
                : inner instanceof Map<?, ?> map && has(map, path.subList(1, path.size()));
    }

    static @Nullable Object get(Map<?, ?> values, List<String> path) {
        var inner = values.get(path.get(0));
        if (path.size() == 1) {
            return inner;
        }
        return inner instanceof Map<?, ?> map ? get(map, path.subList(1, path.size())) : null;
    }

    static void put(Map<String, @Nullable Object> values, List<String> path, @Nullable Object value) {
        if (path.size() == 1) {
            values.put(path.get(0), value);
            return;
        }
        var inner = new LinkedHashMap<String, @Nullable Object>();
        if (values.get(path.get(0)) instanceof Map<?, ?> map) {
            map.forEach((key, held) -> inner.put(String.valueOf(key), held));
        }
        put(inner, path.subList(1, path.size()), value);
        values.put(path.get(0), inner);
    }
}
