package io.servicelane.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.servicelane.calendar.WorkingCalendar;
import io.servicelane.sla.BudgetUse.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class BudgetUseTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final WorkingCalendar ALWAYS = always();

    @Test
    void onlyWhatLiesInTheStepCounts() {
        var budget = budget(line(0, LedgerEvent.STARTED));

        assertThat(budget.share(at(2), at(3))).isCloseTo(0.1, offset(1e-6));
        assertThat(budget.share(at(-3), at(1))).isCloseTo(0.1, offset(1e-6));
    }

    @Test
    void aPauseConsumesNothing() {
        var budget = budget(line(0, LedgerEvent.STARTED), line(2, LedgerEvent.PAUSED), line(7, LedgerEvent.RESUMED));

        assertThat(budget.share(at(2), at(7))).isZero();
        assertThat(budget.share(at(1), at(8))).isCloseTo(0.2, offset(1e-6));
    }

    @Test
    void nothingIsConsumedAfterTheEnd() {
        var budget = budget(line(0, LedgerEvent.STARTED), line(4, LedgerEvent.MET));

        assertThat(budget.share(at(3), at(30))).isCloseTo(0.1, offset(1e-6));
    }

    private static Budget budget(LedgerEntry... lines) {
        return Budget.of(Duration.ofHours(10), List.of(lines), key -> ALWAYS);
    }

    private static LedgerEntry line(int hour, LedgerEvent event) {
        return new LedgerEntry(
                at(hour),
                event,
                "desk",
                "opened",
                "always",
                Duration.ofHours(10),
                Duration.ZERO,
                Duration.ZERO,
                null,
                null,
                Duration.ZERO);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static WorkingCalendar always() {
        var calendar = Mockito.mock(WorkingCalendar.class);
        Mockito.when(calendar.between(Mockito.any(), Mockito.any()))
                .thenAnswer(asked -> Duration.between(asked.<Instant>getArgument(0), asked.<Instant>getArgument(1)));
        return calendar;
    }
}
