package io.servicelane.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Something in a file that people know as one thing: a step, a rule, a field.
 *
 * @param content all of it in a line; empty when its name says enough
 * @param properties in the order of the file
 */
record Part(String type, String id, String name, String content, Map<String, String> properties) {

    private static final String TYPE = "type";

    /** What became of the parts: added and changed ones in their new order, then those that are gone. */
    static void compare(List<Part> before, List<Part> after, List<Change> changes) {
        var old = byId(before);
        var now = byId(after);
        now.forEach((id, part) -> {
            var earlier = old.get(id);
            if (earlier == null) {
                changes.add(Change.added(part.type, part.id, part.name, part.content.isEmpty() ? null : part.content));
            } else {
                part.compareWith(earlier, changes);
            }
        });
        old.forEach((id, part) -> {
            if (!now.containsKey(id)) {
                changes.add(
                        Change.removed(part.type, part.id, part.name, part.content.isEmpty() ? null : part.content));
            }
        });
    }

    /** Whether those that are in both stand in another order. */
    static boolean reordered(List<Part> before, List<Part> after) {
        Function<List<Part>, List<String>> ids =
                parts -> List.copyOf(byId(parts).keySet());
        var old = ids.apply(before);
        var now = ids.apply(after);
        var oldKept = old.stream().filter(new TreeSet<>(now)::contains).toList();
        var nowKept = now.stream().filter(new TreeSet<>(old)::contains).toList();
        return !oldKept.equals(nowKept);
    }

    private void compareWith(Part earlier, List<Change> changes) {
        if (!type.equals(earlier.type)) {
            changes.add(Change.changed(type, id, name, TYPE, earlier.type, type));
        }
        var names = new LinkedHashMap<>(properties);
        earlier.properties.forEach(names::putIfAbsent);
        names.keySet().forEach(property -> {
            var old = earlier.properties.get(property);
            var now = properties.get(property);
            if (!Objects.equals(old, now)) {
                changes.add(Change.changed(type, id, name, property, old, now));
            }
        });
    }

    private static Map<String, Part> byId(List<Part> parts) {
        var byId = new LinkedHashMap<String, Part>();
        parts.forEach(part -> byId.putIfAbsent(part.id, part));
        return byId;
    }
}
