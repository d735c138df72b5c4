package io.servicelane.process;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of an analyst's table means, or why it means nothing.
 *
 * @param value null when the cell is faulty, or empty and allowed to be
 * @param fault what is wrong and what to write instead, continuing "{@code budget} …"; null when nothing is
 */
public record Reading<T>(@Nullable T value, @Nullable String fault) {

    public static <T> Reading<T> of(@Nullable T value) {
        return new Reading<>(value, null);
    }

    public static <T> Reading<T> faulty(String fault) {
        return new Reading<>(null, fault);
    }

    public Reading<T> when(Predicate<T> fits, String otherwise) {
        return value == null || fits.test(value) ? this : faulty(otherwise);
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
