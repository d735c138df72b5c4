package io.servicelane.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to give as {@code after} for the page after it; null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    static final String DEFAULT_LIMIT = "50";
    private static final int LONGEST = 200;

    static <S, T> Page<T> of(List<S> items, @Nullable String next, Function<S, T> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /** Reads a page; a cursor that is none of ours is the caller's mistake. */
    static <P> P read(int limit, Supplier<P> page) {
        if (limit < 1 || limit > LONGEST) {
            throw new BadInput("limit", "api.limit", LONGEST);
        }
        try {
            return page.get();
        } catch (IllegalArgumentException notACursor) {
            throw new BadInput("after", "api.cursor");
        }
    }
}
