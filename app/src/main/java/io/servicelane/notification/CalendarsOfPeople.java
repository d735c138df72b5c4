package io.servicelane.notification;

import io.servicelane.calendar.CalendarUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the calendars by which people work, and the one the desk is set to, from being deleted. */
@Component
class CalendarsOfPeople implements CalendarUse {

    private final JdbcClient jdbc;
    private final NotificationProperties properties;

    CalendarsOfPeople(JdbcClient jdbc, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public boolean needs(String calendar) {
        return calendar.equals(properties.calendar())
                || jdbc.sql("SELECT COUNT(*) FROM account WHERE calendar_key = ?")
                                .param(calendar)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
