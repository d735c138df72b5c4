package io.servicelane.calendar;

/** There is no working calendar with that key. */
public class NoSuchCalendar extends RuntimeException {

    NoSuchCalendar(String key) {
        super("There is no working calendar '%s'".formatted(key));
    }
}
