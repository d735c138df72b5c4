package io.servicelane.sla;

import io.servicelane.calendar.CalendarUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A calendar that a clock runs or ran by stays: without it nobody could explain the clock. */
@Component
class CalendarsOfClocks implements CalendarUse {

    private final JdbcClient jdbc;

    CalendarsOfClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean needs(String calendar) {
        return !jdbc.sql("SELECT id FROM sla_clock WHERE calendar_key = ? LIMIT 1")
                        .param(calendar)
                        .query(Long.class)
                        .list()
                        .isEmpty()
                || !jdbc.sql("SELECT id FROM sla_ledger WHERE calendar_key = ? LIMIT 1")
                        .param(calendar)
                        .query(Long.class)
                        .list()
                        .isEmpty();
    }
}
