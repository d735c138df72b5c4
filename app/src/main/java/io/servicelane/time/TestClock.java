package io.servicelane.time;

import io.servicelane.channel.OutboundMessages;
import io.servicelane.process.EngineClock;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the desk's and the engine's clock together, forward only, so that a week can be walked through in seconds. In
 * demos and tests only. The move survives a restart: what was written with tomorrow's date stays in the past.
 */
@Component
@ConditionalOnBooleanProperty("servicelane.test-clock")
public class TestClock {

    private static final String SETTING = "test-clock.ahead";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeskClock clock;
    private final EngineClock engine;
    private final OutboundMessages outbound;
    private final JdbcClient jdbc;

    TestClock(DeskClock clock, EngineClock engine, OutboundMessages outbound, JdbcClient jdbc) {
        this.clock = clock;
        this.engine = engine;
        this.outbound = outbound;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void goOnWhereItWas() {
        jdbc.sql("SELECT content FROM setting WHERE name = ?")
                .param(SETTING)
                .query(String.class)
                .optional()
                .map(Duration::parse)
                .ifPresent(this::ahead);
    }

    /**
     * Moves forward by a time span.
     *
     * @return the present moment, once jobs that fell due have been worked off
     * @throws IllegalArgumentException when the span is negative
     */
    public synchronized Instant advance(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("The clock moves forward only");
        }
        var offset = clock.ahead().plus(span);
        if (jdbc.sql("UPDATE setting SET content = ? WHERE name = ?")
                        .params(offset.toString(), SETTING)
                        .update()
                == 0) {
            jdbc.sql("INSERT INTO setting (name, content) VALUES (?, ?)")
                    .params(SETTING, offset.toString())
                    .update();
        }
        ahead(offset);
        outbound.waiting();
        workOffDueJobs();
        return clock.instant();
    }

    /**
     * Moves forward to a moment.
     *
     * @return the present moment, once jobs that fell due have been worked off
     * @throws IllegalArgumentException when the moment has passed
     */
    public synchronized Instant moveTo(Instant moment) {
        return advance(Duration.between(clock.instant(), moment));
    }

    private void ahead(Duration offset) {
        clock.ahead(offset);
        engine.ahead(offset);
    }

    private void workOffDueJobs() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (engine.dueJobs() > 0 && System.nanoTime() < deadline) {
            engine.lookForJobs();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }
}
