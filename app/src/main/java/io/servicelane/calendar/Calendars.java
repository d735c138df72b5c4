package io.servicelane.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The working calendars of the desk. */
@Service
public class Calendars {

    Calendars() {}

    /** The calendar with that key as it is now; from memory, a few seconds old at most. */
    public Optional<WorkingCalendar> find(String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * The calendar with that key.
     *
     * @throws NoSuchCalendar when there is none
     */
    public WorkingCalendar get(String key) {
        return find(key).orElseThrow(() -> new NoSuchCalendar(key));
    }

    /** Keys of all calendars, sorted. */
    public List<String> keys() {
        throw new UnsupportedOperationException();
    }

    /** A calendar as it was when {@link CalendarChanged} was published. */
    public WorkingCalendar fromSnapshot(String snapshot) {
        throw new UnsupportedOperationException();
    }
}
