package io.servicelane.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The clock everybody asks, in UTC: the machine's, plus what a demo or test moved it forward. */
@Component
class DeskClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    Duration ahead() {
        return ahead.get();
    }

    void ahead(Duration offset) {
        ahead.set(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), ahead.get());
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }
}
