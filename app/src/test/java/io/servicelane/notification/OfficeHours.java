package io.servicelane.notification;

import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Open every day between two hours of its zone: as much of a calendar as reminders need. */
record OfficeHours(ZoneId zone, LocalTime opens, LocalTime closes) implements WorkingCalendar {

    /** Never closed. */
    static OfficeHours always() {
        return new OfficeHours(ZoneId.of("UTC"), LocalTime.MIN, LocalTime.MAX);
    }

    @Override
    public String key() {
        return "inline";
    }

    @Override
    public boolean isOpen(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    @Override
    public Instant nextOpening(Instant moment) {
        var local = moment.atZone(zone);
        if (isOpen(moment)) {
            return moment;
        }
        var today = local.with(opens);
        return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
    }

    @Override
    public Instant add(Instant start, Duration budget) {
        throw new UnsupportedOperationException("reminders are not counted in working time");
    }

    @Override
    public Duration between(Instant from, Instant to) {
        throw new UnsupportedOperationException("reminders are not counted in working time");
    }
}
