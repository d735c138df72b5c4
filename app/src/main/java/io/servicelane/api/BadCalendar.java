package io.servicelane.api;

import io.servicelane.api.BadInput.BadField;
import io.servicelane.calendar.CalendarRefused;

/** A calendar that is not accepted, as fields of the body it came in. */
final class BadCalendar {

    private BadCalendar() {}

    /**
     * The problems as fields.
     *
     * @param parent the field that holds the calendar; empty when the body is the calendar
     */
    static BadInput at(String parent, CalendarRefused refused) {
        return new BadInput(refused.problems().stream()
                .map(problem -> new BadField(
                        parent.isEmpty() || problem.field().isEmpty()
                                ? parent + problem.field()
                                : parent + "." + problem.field(),
                        problem.message(),
                        problem.arguments().toArray()))
                .toList());
    }
}
