package io.servicelane.calendar;

import io.servicelane.process.SlaFacts;
import org.springframework.stereotype.Component;

/** Tells the gate which calendars a table may name. Asked while the engine starts, so it needs the table alone. */
@Component
class CalendarFacts implements SlaFacts {

    private final CalendarTable table;

    CalendarFacts(CalendarTable table) {
        this.table = table;
    }

    @Override
    public boolean hasCalendar(String key) {
        return table.version(key).isPresent();
    }
}
