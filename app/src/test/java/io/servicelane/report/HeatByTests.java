package io.servicelane.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeatByTests {

    @Test
    void theLongerAStepTakesTheHotterItIs() {
        assertThat(HeatBy.TIME.level(step(Duration.ofMinutes(4), null))).isEqualTo(1);
        assertThat(HeatBy.TIME.level(step(Duration.ofMinutes(5), null))).isEqualTo(2);
        assertThat(HeatBy.TIME.level(step(Duration.ofHours(3), null))).isEqualTo(3);
        assertThat(HeatBy.TIME.level(step(Duration.ofHours(23), null))).isEqualTo(4);
        assertThat(HeatBy.TIME.level(step(Duration.ofDays(3), null))).isEqualTo(5);
    }

    @Test
    void byShareOnlyTheShareCounts() {
        assertThat(HeatBy.SLA.level(step(Duration.ofDays(3), 0.01))).isEqualTo(1);
        assertThat(HeatBy.SLA.level(step(Duration.ofMinutes(1), 1.4))).isEqualTo(5);
        assertThat(HeatBy.SLA.level(step(Duration.ofDays(3), null))).isZero();
    }

    @Test
    void whereNobodyWaitsNothingIsColoured() {
        assertThat(HeatBy.TIME.level(step(null, null))).isZero();
        assertThat(HeatBy.TIME.level(step(Duration.ofMillis(20), 0.0))).isZero();
    }

    private static StepLine step(@Nullable Duration median, @Nullable Double share) {
        return new StepLine("Task", "Task", 0, 0, 1, median, median, share);
    }
}
