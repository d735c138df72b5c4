package io.servicelane.form;

import java.util.HashSet;
import java.util.Set;

/** Where keys must differ: a form, or one row of a dynamic list; groups with a path add to its prefix. */
record KeyScope(String prefix, Set<String> taken) {

    KeyScope() {
        this("", new HashSet<>());
    }

    KeyScope under(String path) {
        return path.isEmpty() ? this : new KeyScope(full(path), taken);
    }

    String full(String key) {
        return prefix.isEmpty() ? key : prefix + "." + key;
    }

    AnswerPath path(String key) {
        return AnswerPath.of(full(key));
    }

    /** Takes a key; false when it, a part of it, or something below it is taken already. */
    boolean take(String key) {
        var path = full(key);
        var free = taken.stream()
                .noneMatch(other -> other.equals(path) || other.startsWith(path + ".") || path.startsWith(other + "."));
        taken.add(path);
        return free;
    }
}
