package io.servicelane.process.engine.identity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.jspecify.annotations.Nullable;

/** What a database would do for the engine's questions: pages, and {@code LIKE} with {@code %}. */
final class Pages {

    private Pages() {}

    /** The part of what was found that the query asks for; the engine leaves the page in the query itself. */
    static <T> List<T> cut(Stream<T> found, ListQueryParameterObject query) {
        return found.skip(query.getFirstResult()).limit(query.getMaxResults()).toList();
    }

    static boolean like(@Nullable String text, String pattern) {
        var expression = Stream.of(pattern.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text != null
                && Pattern.compile(expression, Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .matches();
    }
}
