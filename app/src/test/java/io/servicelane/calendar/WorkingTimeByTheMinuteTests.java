package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arithmetic beside somebody who walks through time minute by minute and looks at the clock on the wall: a minute
 * is working time when its local time lies in a span of its date, or in one of the date before that goes on over
 * midnight. Random weeks, always the same ones.
 */
class WorkingTimeByTheMinuteTests {

    private static final int WEEKS = 60;
    private static final int LONGEST_WALK_DAYS = 25;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "America/Havana"
            })
    void fault14TheArithmeticAgreesWithTheClockOnTheWall(String zone) {
        var random = new Random(zone.hashCode());
        for (var each = 0; each < WEEKS; each++) {
            var from = start(ZoneId.of(zone), random);
            var hours = hours(ZoneId.of(zone), from, random);
            var calendar = new WeekCalendar("random", hours);
            var to = from.plus(random.nextInt(LONGEST_WALK_DAYS * 24 * 60), ChronoUnit.MINUTES);
            var walker = new Walker(hours);

            var worked = walker.between(from, to);

            assertThat(calendar.between(from, to))
                    .as("%s from %s to %s", hours, from, to)
                    .isEqualTo(worked);
            assertThat(calendar.isOpen(from)).as("%s at %s", hours, from).isEqualTo(walker.isOpen(from));
            if (!worked.isZero()) {
                var budget = Duration.ofMillis(1 + random.nextLong(worked.toMillis()));
                assertThat(calendar.add(from, budget))
                        .as("%s from %s with %s", hours, from, budget)
                        .isEqualTo(walker.add(from, budget));
                assertThat(calendar.nextOpening(from))
                        .as("%s from %s", hours, from)
                        .isEqualTo(walker.nextOpening(from));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void whatWasAddedIsWhatLiesBetweenToTheNanosecond(String zone) {
        var random = new Random(7);
        for (var each = 0; each < 300; each++) {
            var from = start(ZoneId.of(zone), random).plusNanos(random.nextLong(60_000_000_000L));
            var calendar = new WeekCalendar("random", hours(ZoneId.of(zone), from, random));
            if (calendar.between(from, from.plus(400, ChronoUnit.DAYS)).isZero()) {
                continue;
            }
            var budget =
                    Duration.ofNanos(1 + random.nextLong(Duration.ofHours(400).toNanos()));

            var due = calendar.add(from, budget);

            assertThat(calendar.between(from, due)).isEqualTo(budget);
            assertThat(calendar.between(from, due.minusNanos(1))).isEqualTo(budget.minusNanos(1));
        }
    }

    /** Now and then shortly before clocks change or the year ends: that is where it goes wrong. */
    private static Instant start(ZoneId zone, Random random) {
        var start = Instant.parse("2023-01-01T00:00:00Z").plus(random.nextInt(6 * 365 * 24 * 60), ChronoUnit.MINUTES);
        var change = zone.getRules().nextTransition(start);
        var before = Duration.ofMinutes(random.nextInt(10 * 24 * 60));
        return switch (random.nextInt(3)) {
            case 0 -> change == null ? start : change.getInstant().minus(before);
            case 1 -> LocalDate.ofInstant(start, zone)
                    .withDayOfYear(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minus(before);
            default -> start;
        };
    }

    private static OpeningHours hours(ZoneId zone, Instant from, Random random) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                week.put(day, spans(random));
            }
        }
        var first = LocalDate.ofInstant(from, zone);
        var holidays = new HashSet<LocalDate>();
        Map<LocalDate, List<Span>> exceptions = new HashMap<>();
        for (var each = 0; each < 6; each++) {
            holidays.add(first.plusDays(random.nextInt(LONGEST_WALK_DAYS)));
            exceptions.put(first.plusDays(random.nextInt(LONGEST_WALK_DAYS)), spans(random));
        }
        return new OpeningHours(zone, week, holidays::contains, exceptions);
    }

    /** None to four, of any length up to a day, also over midnight and into one another. */
    private static List<Span> spans(Random random) {
        var spans = new ArrayList<Span>();
        for (var count = random.nextInt(5); count > 0; count--) {
            var from = random.nextInt(24 * 60);
            var length = 1 + random.nextInt(random.nextInt(4) == 0 ? 24 * 60 : 6 * 60);
            spans.add(new Span(from * 60, (from + length) * 60));
        }
        return spans;
    }

    private record Walker(OpeningHours hours) {

        boolean isOpen(Instant moment) {
            var wall = moment.atZone(hours.zone()).toLocalDateTime();
            var second = wall.toLocalTime().toSecondOfDay();
            return in(hours.on(wall.toLocalDate()), second)
                    || in(hours.on(wall.toLocalDate().minusDays(1)), second + Span.DAY);
        }

        private static boolean in(List<Span> spans, int second) {
            return spans.stream().anyMatch(span -> span.from() <= second && second < span.to());
        }

        Duration between(Instant from, Instant to) {
            var minutes = 0;
            for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += isOpen(minute) ? 1 : 0;
            }
            return Duration.ofMinutes(minutes);
        }

        Instant add(Instant start, Duration budget) {
            var left = budget;
            var minute = nextOpening(start);
            while (left.compareTo(Duration.ofMinutes(1)) > 0) {
                left = left.minusMinutes(1);
                minute = nextOpening(minute.plusSeconds(60));
            }
            return minute.plus(left);
        }

        Instant nextOpening(Instant moment) {
            var minute = moment;
            while (!isOpen(minute)) {
                minute = minute.plusSeconds(60);
            }
            return minute;
        }
    }
}
