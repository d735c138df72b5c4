package io.servicelane.migration;

import io.servicelane.migration.MigrationRun.State;
import io.servicelane.process.Transactions;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.MovePlans;
import io.servicelane.process.migration.MoveRefused;
import io.servicelane.process.migration.Obstacle;
import io.servicelane.process.migration.Obstacle.Reason;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the runs, the oldest first, request by request. Each is one short transaction that also notes what became of it,
 * so that a stop or crash leaves every request either here or there. The row of the run is locked meanwhile: of several
 * nodes one works.
 */
@Component
class MigrationWork {

    private static final Logger log = LoggerFactory.getLogger(MigrationWork.class);

    private final MigrationTable table;
    private final Transactions transactions;
    private final MovePlans plans;
    private final RequestMove move;
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable Planned planned;

    MigrationWork(MigrationTable table, Transactions transactions, MovePlans plans, RequestMove move) {
        this.table = table;
        this.transactions = transactions;
        this.plans = plans;
        this.move = move;
    }

    /** Works off all that is waiting. Runs on the scheduler; a second call while it works does nothing. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void workOff() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (!Thread.currentThread().isInterrupted() && step()) {
                    Thread.onSpinWait();
                }
            } finally {
                planned = null;
                busy.set(false);
            }
        }
    }

    /** Deals with one request; whether there may be more. */
    private boolean step() {
        var run = table.busy();
        run.ifPresent(this::step);
        return run.isPresent();
    }

    private void step(MigrationRun run) {
        var undoing = run.state() == State.UNDOING;
        var turn = undoing ? MigrationItem.State.MOVED : MigrationItem.State.WAITING;
        var item = table.next(run.id(), turn);
        if (item.isEmpty()) {
            transactions.inOne(() -> whileIn(run, () -> table.become(run.id(), undoing ? State.UNDONE : State.DONE)));
            return;
        }
        try {
            transactions.inOne(() -> whileIn(run, () -> table.next(run.id(), turn)
                    .filter(next -> next.request().equals(item.get().request()))
                    .ifPresent(next -> {
                        if (undoing) {
                            undo(run, next);
                        } else {
                            move(run, next);
                        }
                    })));
        } catch (RuntimeException failure) {
            transactions.inOne(() -> whileIn(run, () -> notMoved(run, item.get(), failure)));
        }
    }

    private void whileIn(MigrationRun run, Runnable work) {
        if (table.take(run.id(), run.state())) {
            work.run();
        }
    }

    private void move(MigrationRun run, MigrationItem item) {
        var moved = move.move(plan(run), item, run.actor(), "version-moved");
        table.moved(run.id(), item.request(), MigrationItem.State.MOVED, moved);
        attempted(run, false);
    }

    private void undo(MigrationRun run, MigrationItem item) {
        if (!move.trace(item.request(), item.processInstance()).equals(item.trace())) {
            table.notMoved(run.id(), item.request(), MigrationItem.State.STAYED, "MOVED_ON", null, null);
            return;
        }
        var moved = move.move(plan(run).back(item.elements()), item, run.actor(), "version-moved-back");
        table.moved(run.id(), item.request(), MigrationItem.State.UNDONE, moved);
    }

    private void notMoved(MigrationRun run, MigrationItem item, RuntimeException failure) {
        var obstacle = obstacle(failure);
        var reason = failure instanceof StandChanged
                ? "STAND_CHANGED"
                : obstacle.reason().name();
        var elsewhere = obstacle.reason() == Reason.ELSEWHERE;
        if (!elsewhere) {
            log.warn(
                    "{} stays on version {}",
                    item.request(),
                    run.state() == State.UNDOING ? run.to() : run.from(),
                    failure);
        }
        var state = MigrationItem.State.STAYED;
        if (run.state() != State.UNDOING) {
            state = elsewhere ? MigrationItem.State.SKIPPED : MigrationItem.State.FAILED;
        }
        table.notMoved(
                run.id(),
                item.request(),
                state,
                reason,
                obstacle.element().isEmpty() ? null : obstacle.element(),
                obstacle.detail());
        if (run.state() == State.RUNNING) {
            attempted(run, !elsewhere);
        }
    }

    private void attempted(MigrationRun run, boolean failed) {
        table.attempted(run.id(), failed);
        var slice = table.slice(run.id());
        if (table.next(run.id(), MigrationItem.State.WAITING).isEmpty()) {
            table.become(run.id(), State.DONE);
        } else if (slice.failsTooOften()) {
            table.become(run.id(), State.STOPPED);
        } else if (slice.isDone()) {
            table.become(run.id(), State.PAUSED);
        }
    }

    private static Obstacle obstacle(RuntimeException failure) {
        return failure instanceof MoveRefused refused && !refused.obstacles().isEmpty()
                ? refused.obstacles().get(0)
                : new Obstacle("", Reason.OTHER, String.valueOf(failure.getMessage()));
    }

    private MovePlan plan(MigrationRun run) {
        var held = planned;
        if (held == null || held.run() != run.id()) {
            held = new Planned(run.id(), plans.plan(run.type(), run.from(), run.to(), run.mappings()));
            planned = held;
        }
        return held.plan();
    }

    private record Planned(long run, MovePlan plan) {}
}
