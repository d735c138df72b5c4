package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.calendar.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What it costs to add 400 hours of working time, ten weeks, to moments anywhere in ten years; and to count them. */
@Tag("benchmark")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorkingCalendarBenchmarks {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration BUDGET = Duration.ofHours(400);
    private static final double MOST_MICROS = 50;

    private final Instant[] starts = new Instant[4096];
    private int next;

    @Setup
    public void anyStart() {
        var random = new Random(400);
        for (var index = 0; index < starts.length; index++) {
            starts[index] =
                    FIRST.plusSeconds(random.nextInt((int) Duration.ofDays(3652).toSeconds()));
        }
    }

    @Benchmark
    public Instant fourHundredHours() {
        return OfficeHours.BERLIN.add(start(), BUDGET);
    }

    @Benchmark
    public Duration tenYears() {
        return OfficeHours.BERLIN.between(FIRST, start());
    }

    private Instant start() {
        next = (next + 1) % starts.length;
        return starts[next];
    }

    @Test
    void workingTimeIsReckonedInMicroseconds() throws RunnerException {
        var options = new OptionsBuilder()
                .include(getClass().getName())
                // as the desk runs, whatever this test runs with
                .jvmArgs("-Xmx512m", "-Duser.timezone=UTC")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .build();

        assertThat(new Runner(options).run()).hasSize(2).allSatisfy(result -> {
            var measured = result.getPrimaryResult();
            System.out.printf("%s: %.3f µs%n", measured.getLabel(), measured.getScore());
            assertThat(measured.getScore()).isLessThan(MOST_MICROS);
        });
    }
}
