package io.servicelane.migration;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.Moves;
import io.servicelane.process.migration.Standing;
import io.servicelane.process.migration.Standings;
import io.servicelane.request.RequestHistory;
import io.servicelane.sla.ServiceLevels;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves one request; its clocks are held meanwhile, and its alarms are set by them afterwards. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestMove {

    private final Moves moves;
    private final Standings standings;
    private final ServiceLevels levels;
    private final RequestHistory history;
    private final Clock clock;

    RequestMove(Moves moves, Standings standings, ServiceLevels levels, RequestHistory history, Clock clock) {
        this.moves = moves;
        this.standings = standings;
        this.levels = levels;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Moves it.
     *
     * @param what key of the line in its history
     * @throws StandChanged when a clock or variable is not as before; the transaction is to be rolled back
     */
    Moved move(MovePlan plan, MigrationItem item, String actor, String what) {
        var at = clock.instant();
        var before = stand(item, at);
        moves.move(plan, item.processInstance());
        levels.processMoved(item.request());
        var after = stand(item, at);
        if (!before.equals(after)) {
            throw new StandChanged(before, after);
        }
        history.add(item.request(), actor, what, String.valueOf(plan.to()));
        return new Moved(before, after, trace(item.request(), item.processInstance()));
    }

    /** What tells whether the request has moved on since. */
    String trace(RequestNumber request, String processInstance) {
        return standings.of(request, processInstance).map(Standing::trace).orElse("");
    }

    private Stand stand(MigrationItem item, Instant at) {
        return new Stand(
                levels.hold(item.request(), at),
                standings.variables(List.of(item.processInstance())).getOrDefault(item.processInstance(), List.of()));
    }

    /** A request that was moved. */
    record Moved(Stand before, Stand after, String trace) {}
}
