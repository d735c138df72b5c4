package io.servicelane.calendar;

import java.util.List;

/**
 * Why a calendar is not accepted.
 *
 * @param field where, for example {@code week.MON[1]}
 * @param message key in the message bundles; the sentence says what to do
 */
public record CalendarProblem(String field, String message, List<Object> arguments) {

    static CalendarProblem of(String field, String message, Object... arguments) {
        return new CalendarProblem(field, message, List.of(arguments));
    }
}
