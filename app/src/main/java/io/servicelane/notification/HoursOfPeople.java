package io.servicelane.notification;

import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.NoSuchCalendar;
import io.servicelane.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each person works: by their own calendar, else by the one the desk is set to. */
@Component
class HoursOfPeople {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final NotificationProperties properties;

    HoursOfPeople(JdbcClient jdbc, Calendars calendars, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.properties = properties;
    }

    /**
     * The person's calendar.
     *
     * @throws NoSuchCalendar when the desk is set to one that does not exist
     */
    WorkingCalendar of(String username) {
        var own = jdbc.sql("SELECT calendar_key FROM account WHERE username = ? AND calendar_key IS NOT NULL")
                .param(username)
                .query(String.class)
                .optional();
        return calendars.get(own.orElse(properties.calendar()));
    }
}
