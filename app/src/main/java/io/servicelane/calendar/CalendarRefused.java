package io.servicelane.calendar;

import java.util.List;

/** A calendar is not accepted; says all that is wrong with it. */
public class CalendarRefused extends RuntimeException {

    private final transient List<CalendarProblem> problems;

    CalendarRefused(List<CalendarProblem> problems) {
        super("The calendar is not accepted: " + problems);
        this.problems = List.copyOf(problems);
    }

    CalendarRefused(String field, String message, Object... arguments) {
        this(List.of(CalendarProblem.of(field, message, arguments)));
    }

    /** Somebody else changed the calendar since it was read. */
    public static CalendarRefused changedMeanwhile() {
        return new CalendarRefused("version", "calendar.changed-meanwhile");
    }

    /** At least one. */
    public List<CalendarProblem> problems() {
        return problems;
    }
}
