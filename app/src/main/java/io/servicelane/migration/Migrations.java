package io.servicelane.migration;

import io.servicelane.audit.AuditLog;
import io.servicelane.migration.Forecast.NotMovable;
import io.servicelane.migration.MigrationRun.State;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.MovePlans;
import io.servicelane.process.migration.Moves;
import io.servicelane.process.migration.Obstacle;
import io.servicelane.process.migration.Standing;
import io.servicelane.process.migration.Standings;
import io.servicelane.process.migration.StepMapping;
import io.servicelane.process.migration.TypeVersion;
import io.servicelane.process.migration.TypeVersions;
import io.servicelane.sla.ClockFinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Versions of request types and the runs that move requests between them; {@link MigrationWork} does the runs. Whoever
 * looks sees numbers and steps, no customer.
 */
@Service
public class Migrations {

    private static final String MOVERS = "hasAnyRole('ADMIN', 'ANALYST')";
    private static final int AT_ONCE = 500;
    private static final int EXAMPLES = 500;
    private static final int TENTH = 10;

    private final TypeVersions versions;
    private final MovePlans plans;
    private final Moves moves;
    private final Standings standings;
    private final ClockFinder clocks;
    private final MigrationTable table;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    Migrations(
            TypeVersions versions,
            MovePlans plans,
            Moves moves,
            Standings standings,
            ClockFinder clocks,
            MigrationTable table,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.plans = plans;
        this.moves = moves;
        this.standings = standings;
        this.clocks = clocks;
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions of all types, by type, the newest first. */
    public List<TypeVersion> versions() {
        return versions.all();
    }

    /** The versions of one type, the newest first; none when there is no such type. */
    public List<TypeVersion> versions(String type) {
        return versions.of(type);
    }

    /**
     * A plan; nothing is moved by it.
     *
     * @throws io.servicelane.process.migration.NoSuchVersion when the type has no such version
     */
    public MovePlan plan(String type, int from, int to, List<StepMapping> mappings) {
        return plans.plan(type, from, to, mappings);
    }

    /** A page of the requests the plan is about, each with what stands in its way. */
    public CandidatePage candidates(MovePlan plan, @Nullable RequestNumber after, int atMost) {
        var page = standings.page(plan.fromDefinition(), after, atMost + 1);
        var shown = page.size() > atMost ? page.subList(0, atMost) : page;
        var obstacles = moves.obstacles(plan, shown);
        var stands = clocks.stands(shown.stream().map(Standing::request).toList());
        var variables = standings.variables(
                shown.stream().map(Standing::processInstance).toList());
        var items = shown.stream()
                .map(each -> new Candidate(
                        each.request(),
                        each.elements(),
                        obstacles.getOrDefault(each.processInstance(), List.of()),
                        new Stand(
                                stands.getOrDefault(each.request(), List.of()),
                                variables.getOrDefault(each.processInstance(), List.of()))))
                .toList();
        return new CandidatePage(
                items, page.size() > atMost ? shown.get(shown.size() - 1).request() : null);
    }

    /** What would become of all requests the plan is about. */
    public Forecast forecast(MovePlan plan) {
        var counts = new long[2];
        var examples = new ArrayList<NotMovable>();
        each(plan, (standing, obstacles) -> {
            counts[obstacles.isEmpty() ? 0 : 1]++;
            if (!obstacles.isEmpty() && examples.size() < EXAMPLES) {
                examples.add(new NotMovable(standing.request(), obstacles.get(0)));
            }
        });
        return new Forecast(counts[0], counts[1], examples);
    }

    /**
     * Starts a run over all requests of a version.
     *
     * @param tenthFirst whether it pauses after a tenth of them, one at least
     * @param by user name
     * @return its id
     * @throws RunRefused when the plan is not sound, or another run of that type is busy
     */
    @PreAuthorize(MOVERS)
    public long start(MovePlan plan, List<StepMapping> mappings, boolean tenthFirst, String by) {
        if (!plan.isSound()) {
            throw new RunRefused("migration.refused.plan");
        }
        var items = new ArrayList<MigrationItem>();
        each(plan, (standing, obstacles) -> items.add(item(standing, obstacles)));
        var movable = (int) items.stream()
                .filter(each -> each.state() == MigrationItem.State.WAITING)
                .count();
        var slice = tenthFirst ? Math.max(1, (movable + TENTH - 1) / TENTH) : movable;
        return transactions.inOne(() -> {
            if (table.isBusy(plan.type())) {
                throw new RunRefused("migration.refused.busy");
            }
            var run = table.add(
                    plan.type(),
                    plan.from(),
                    plan.to(),
                    mappings,
                    by,
                    movable == 0 ? State.DONE : State.RUNNING,
                    slice);
            table.addItems(run, items);
            audit.record(
                    by,
                    "requests-moved",
                    plan.type(),
                    "run %d: version %d to %d, %d requests".formatted(run, plan.from(), plan.to(), movable));
            return run;
        });
    }

    /**
     * Lets a run that pauses or was stopped go on with everything that waits.
     *
     * @throws RunRefused when there is nothing to go on with
     */
    @PreAuthorize(MOVERS)
    public void goOn(long id, String by) {
        change(id, by, "move-continued", run -> {
            if (!run.mayGoOn()) {
                throw new RunRefused("migration.refused.nothing-waits");
            }
            if (table.isBusy(run.type())) {
                throw new RunRefused("migration.refused.busy");
            }
            table.goOn(id);
        });
    }

    /**
     * Stops a run; the request that is being moved at this moment is finished.
     *
     * @throws RunRefused when it does nothing
     */
    @PreAuthorize(MOVERS)
    public void stop(long id, String by) {
        change(id, by, "move-stopped", run -> {
            if (!run.isBusy()) {
                throw new RunRefused("migration.refused.not-busy");
            }
            table.become(id, State.STOPPED);
        });
    }

    /**
     * Has all requests moved back that have not moved on since.
     *
     * @throws RunRefused when it is busy, or nothing was moved
     */
    @PreAuthorize(MOVERS)
    public void undo(long id, String by) {
        change(id, by, "move-undone", run -> {
            if (run.isBusy()) {
                throw new RunRefused("migration.refused.stop-first");
            }
            if (!run.mayBeUndone()) {
                throw new RunRefused("migration.refused.nothing-moved");
            }
            table.become(id, State.UNDOING);
        });
    }

    /** The run with that id. */
    public Optional<MigrationRun> find(long id) {
        return table.find(id);
    }

    /** The newest runs, newest first. */
    public List<MigrationRun> newest(int atMost) {
        return table.newest(atMost);
    }

    /**
     * A page of the requests of a run, by number.
     *
     * @param state only those; null for all
     * @param after the last number of the page before; null for the first
     */
    public List<MigrationItem> items(
            long run, MigrationItem.@Nullable State state, @Nullable RequestNumber after, int atMost) {
        return table.items(run, state, after, atMost);
    }

    private void change(long id, String by, String action, Consumer<MigrationRun> work) {
        transactions.inOne(() -> {
            var seen = table.find(id).orElseThrow(() -> new RunRefused("migration.refused.gone"));
            table.take(id, seen.state());
            var run = table.find(id).orElse(seen);
            work.accept(run);
            audit.record(by, action, run.type(), "run %d".formatted(id));
        });
    }

    private void each(MovePlan plan, BiConsumer<Standing, List<Obstacle>> told) {
        Map<String, List<Obstacle>> known = new HashMap<>();
        RequestNumber after = null;
        List<Standing> page;
        do {
            page = standings.page(plan.fromDefinition(), after, AT_ONCE);
            var obstacles = moves.obstacles(plan, page, known);
            page.forEach(each -> told.accept(each, obstacles.getOrDefault(each.processInstance(), List.of())));
            after = page.isEmpty() ? null : page.get(page.size() - 1).request();
        } while (page.size() == AT_ONCE);
    }

    private MigrationItem item(Standing standing, List<Obstacle> obstacles) {
        var first = obstacles.isEmpty() ? null : obstacles.get(0);
        return new MigrationItem(
                standing.request(),
                standing.processInstance(),
                first == null ? MigrationItem.State.WAITING : MigrationItem.State.NOT_MOVABLE,
                clock.instant(),
                first == null ? null : first.reason().name(),
                first == null || first.element().isEmpty() ? null : first.element(),
                first == null ? null : first.detail(),
                standing.elements(),
                null,
                null,
                null);
    }
}
