package io.servicelane.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list that is read from the top.
 *
 * @param next cursor of what comes after; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Reads the rows after the cursor, at most so many. */
    @FunctionalInterface
    public interface Reader<T> {

        Slice<T> read(@Nullable String after, int atMost);
    }
}
