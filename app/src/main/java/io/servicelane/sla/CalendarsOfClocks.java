package io.servicelane.sla;

import io.servicelane.calendar.CalendarUse;
import io.servicelane.process.RequestRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A calendar that a clock runs or ran by stays: without it nobody could explain the clock. So does one that the table of
 * targets names: the next request would have no clock.
 */
@Component
class CalendarsOfClocks implements CalendarUse {

    private final JdbcClient jdbc;
    private final RequestRules rules;

    CalendarsOfClocks(JdbcClient jdbc, RequestRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public boolean needs(String calendar) {
        return rules.calendarsOfTargets().contains(calendar)
                || isNamedIn("sla_clock", calendar)
                || isNamedIn("sla_ledger", calendar);
    }

    private boolean isNamedIn(String table, String calendar) {
        return !jdbc.sql("SELECT id FROM " + table + " WHERE calendar_key = ? LIMIT 1")
                .param(calendar)
                .query(Long.class)
                .list()
                .isEmpty();
    }
}
