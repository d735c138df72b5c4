package io.servicelane.api;

import io.servicelane.time.TestClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/test-clock", produces = MediaType.APPLICATION_JSON_VALUE)
@ConditionalOnBooleanProperty("servicelane.test-clock")
@Tag(name = "Test clock", description = "In demos and tests only")
class TestClockController {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final TestClock clock;
    private final Clock desk;

    TestClockController(TestClock clock, Clock desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Moves the desk's and the engine's clock forward and waits for jobs that fall due")
    NowJson move(@RequestBody MoveJson move) {
        if ((move.advance() == null) == (move.set() == null)) {
            throw new BadInput("advance", "api.clock-either");
        }
        return new NowJson(move.advance() == null ? set(String.valueOf(move.set())) : advance(move.advance()));
    }

    private Instant advance(String span) {
        return forward("advance", clock::advance, parsed("advance", "api.span", Duration::parse, span));
    }

    private Instant set(String moment) {
        var wanted = parsed("set", "api.moment", OffsetDateTime::parse, moment).toInstant();
        return forward("set", clock::advance, Duration.between(desk.instant(), wanted));
    }

    private static Instant forward(String field, Function<Duration, Instant> clock, Duration span) {
        if (span.isNegative()) {
            throw new BadInput(field, "api.clock-forward");
        }
        if (span.compareTo(LONGEST) > 0) {
            throw new BadInput(field, "api.clock-far");
        }
        return clock.apply(span);
    }

    private static <T> T parsed(String field, String message, Function<CharSequence, T> reader, String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new BadInput(field, message);
        }
    }

    @Schema(name = "ClockMove")
    record MoveJson(
            @Schema(description = "ISO 8601 duration", example = "PT4H") @Nullable String advance,
            @Schema(description = "ISO 8601 with zone", example = "2027-03-26T16:30:00Z") @Nullable String set) {}

    @Schema(name = "Now")
    record NowJson(Instant now) {}
}
