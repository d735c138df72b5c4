package io.servicelane.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a calendar is not accepted.
 *
 * @param field where, for example {@code week.MON[1]}
 * @param message key in the message bundles; the sentence says what to do
 */
public record CalendarProblem(String field, String message, List<Object> arguments) {

    /** As it is kept in a column: the message's key and its arguments, with a blank between them. */
    String written() {
        return Stream.concat(Stream.of(message), arguments.stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static CalendarProblem written(String field, String text) {
        var parts = text.split(" ");
        return new CalendarProblem(field, parts[0], List.of((Object[]) Arrays.copyOfRange(parts, 1, parts.length)));
    }

    static CalendarProblem of(String field, String message, Object... arguments) {
        return new CalendarProblem(field, message, List.of(arguments));
    }
}
