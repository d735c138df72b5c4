package io.servicelane.report;

import io.servicelane.process.FinishedStep;
import io.servicelane.process.PastSteps;
import io.servicelane.process.PastSteps.Past;
import io.servicelane.process.Transactions;
import io.servicelane.sla.BudgetUse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds up finished steps a moment after the engine finished them, and once what it finished before this was kept. Each
 * slice is a transaction of its own: what stops in between goes on where it was, and nothing counts twice.
 */
@Component
class StepTimeKeeping {

    private static final int A_SLICE = 1000;
    private static final int KEPT_DAYS = 400;

    private final StepInbox inbox;
    private final StepTimeTable table;
    private final BudgetUse budgets;
    private final PastSteps past;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    StepTimeKeeping(
            StepInbox inbox,
            StepTimeTable table,
            BudgetUse budgets,
            PastSteps past,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.table = table;
        this.budgets = budgets;
        this.past = past;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds up all that is new, then a slice of what is old. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void addUp() {
        while (!Thread.currentThread().isInterrupted() && transactions.inOne(() -> slice()) == A_SLICE) {
            Thread.onSpinWait();
        }
        transactions.inOne(() -> oldSlice());
    }

    /** Forgets what no screen shows any more; the engine's own history is cleaned up earlier. */
    @Scheduled(cron = "0 10 4 * * *", zone = "UTC")
    void forget() {
        transactions.inOne(() -> table.forget(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS)));
    }

    private int slice() {
        var steps = inbox.take(A_SLICE);
        add(steps);
        return steps.size();
    }

    private boolean oldSlice() {
        var open = jdbc.sql("SELECT last_ended_at, last_id, until_at FROM step_time_backfill"
                        + " WHERE id = 1 AND done = FALSE FOR UPDATE SKIP LOCKED")
                .query((row, number) -> new Place(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
        return open.isPresent() && oldSlice(open.get());
    }

    private boolean oldSlice(Place place) {
        var found = past.after(place.ended(), place.id(), place.until(), A_SLICE);
        add(found.stream().map(Past::step).filter(Objects::nonNull).toList());
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        jdbc.sql("UPDATE step_time_backfill SET last_ended_at = ?, last_id = ?, done = ? WHERE id = 1")
                .param(Timestamp.from(last == null ? place.ended() : last.ended()))
                .param(last == null ? place.id() : last.id())
                .param(found.size() < A_SLICE)
                .update();
        return true;
    }

    private void add(List<FinishedStep> steps) {
        table.add(steps, budgets.of(steps.stream().map(FinishedStep::process).collect(Collectors.toSet())));
    }

    private record Place(Instant ended, String id, Instant until) {}
}
