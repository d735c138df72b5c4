package io.servicelane.process.engine.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.jspecify.annotations.Nullable;

/** What a database would do for the engine's questions: pages, and {@code LIKE} with {@code %}. */
final class Pages {

    private Pages() {}

    static <T> List<T> cut(Stream<T> found, @Nullable Page page) {
        return page == null
                ? found.toList()
                : found.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    static boolean like(@Nullable String text, String pattern) {
        var expression =
                Stream.of(pattern.split("%", -1)).map(Pattern::quote).reduce((left, right) -> left + ".*" + right);
        return text != null
                && text.toLowerCase(Locale.ROOT)
                        .matches("(?s)" + expression.orElse("").toLowerCase(Locale.ROOT));
    }
}
