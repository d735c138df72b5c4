package io.servicelane.sla;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks of requests in step with what happens to them. Whoever changes a request says so here, in the same
 * transaction.
 */
@Service
@Transactional
public class ServiceLevels {

    /** The clock that the first human answer to the customer stops. */
    static final String RESPONSE = "RESPONSE";

    /** The clock that each human answer to the customer stops and starts anew. */
    static final String UPDATE = "UPDATE";

    private final ClockTable table;
    private final Targets targets;
    private final Dials dials;
    private final SignedIn signedIn;
    private final Clock clock;

    ServiceLevels(ClockTable table, Targets targets, Dials dials, SignedIn signedIn, Clock clock) {
        this.table = table;
        this.targets = targets;
        this.dials = dials;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A request came in: its clocks start. To be said before its process starts, whose alarms are set by them.
     *
     * @param tier of the customer
     */
    public void received(ClockedRequest request, String tier) {
        var facts = new Counted(request.type(), request.priority(), tier, request.channel(), request.queue());
        var now = clock.instant();
        table.add(targets.of(facts).values().stream()
                .filter(target -> !target.target().startsByStep())
                .map(target -> dials.started(request.number(), target, facts, now))
                .toList());
    }

    /** Status, priority, type or queue of the request may have changed: pauses, resumes, ends or retargets its clocks. */
    public void changed(ClockedRequest request) {
        var clocks = table.take(request.number());
        if (clocks.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var board = dials.board(request.number(), request.processInstance(), clocks);
        follow(request.status(), clocks, now);
        clocks.stream()
                .filter(ServiceClock::isOpen)
                .findFirst()
                .map(ServiceClock::counted)
                .ifPresent(facts -> {
                    if (!facts.type().equals(request.type())) {
                        retarget(request, facts.tier(), "type-changed", board, now);
                    } else if (!facts.priority().equals(request.priority())) {
                        retarget(request, facts.tier(), "priority-changed", board, now);
                    }
                });
        clocks.stream()
                .filter(ServiceClock::isOpen)
                .forEach(each -> each.moveTo(each.counted().in(request.queue())));
        board.keep(now);
    }

    /** The customer has another tier: the request's open clocks are set by it. */
    public void tierChanged(ClockedRequest request, String tier) {
        var board = board(request);
        if (board.open().stream().anyMatch(each -> !each.counted().tier().equals(tier))) {
            var now = clock.instant();
            retarget(request, tier, "tier-changed", board, now);
            board.keep(now);
        }
    }

    /** The tables of targets changed: the request's open clocks are set by them. */
    void rulesChanged(ClockedRequest request, String tier) {
        var now = clock.instant();
        var board = board(request);
        retarget(request, tier, "rules-changed", board, now);
        board.keep(now);
    }

    /** A person wrote to the customer. What a machine writes is never said here. */
    public void answered(ClockedRequest request) {
        var now = clock.instant();
        var board = board(request);
        board.open(RESPONSE).forEach(each -> each.meet(now, actor(), "answered", targets.ladder(each)));
        var updates = board.open(UPDATE);
        updates.forEach(each -> each.meet(now, actor(), "answered", targets.ladder(each)));
        updates.stream()
                .findFirst()
                .map(ServiceClock::counted)
                .ifPresent(facts -> board.add(targets.of(facts).values().stream()
                        .filter(target -> target.target().kind().equals(UPDATE))
                        .map(target -> dials.started(request.number(), target, facts, now))
                        .toList()));
        board.keep(now);
    }

    /** The work was said to be done, and is not: the clocks that ended with it go on as their targets say. */
    public void reopened(ClockedRequest request) {
        var now = clock.instant();
        var board = board(request);
        board.newestMet().stream()
                .filter(each -> !each.kind().equals(RESPONSE) && !each.kind().equals(UPDATE))
                .forEach(each -> each.reopen(now, actor()));
        board.keep(now);
    }

    /** How the request's clocks stand, oldest first; nobody else changes them until the end of the transaction. */
    public List<ClockStand> hold(RequestNumber request, Instant at) {
        return table.take(request).stream().map(each -> ClockStand.of(each, at)).toList();
    }

    /** The request's process was moved to another version of its model: its alarms are set again by the ledger. */
    public void processMoved(RequestNumber request) {
        dials.board(request, dials.processOf(request), table.take(request)).setAlarms();
    }

    private void follow(RequestStatus status, List<ServiceClock> clocks, Instant now) {
        for (var each : clocks) {
            switch (status) {
                case PENDING_CUSTOMER -> each.pause(now, actor(), "waiting-for-customer", targets.ladder(each));
                case RECEIVED, WAITING, IN_PROGRESS -> each.resume(now, actor(), "wait-ended");
                case RESOLVED -> each.meet(now, actor(), "resolved", targets.ladder(each));
                case CLOSED -> each.meet(now, actor(), "closed", targets.ladder(each));
                case CANCELLED -> each.cancel(now, actor(), "request-cancelled", targets.ladder(each));
            }
        }
    }

    private void retarget(ClockedRequest request, String tier, String reason, Dials.Board board, Instant now) {
        if (request.status().isFinal()) {
            return;
        }
        var facts = new Counted(request.type(), request.priority(), tier, request.channel(), request.queue());
        var wanted = targets.of(facts);
        for (var each : board.open()) {
            var target = wanted.get(each.kind());
            if (target == null) {
                each.cancel(now, actor(), "no-target", targets.ladder(each));
            } else {
                dials.retarget(each, target.promise(), now, actor(), reason);
            }
            each.moveTo(facts);
        }
        var absent = new ArrayList<ServiceClock>();
        wanted.forEach((kind, target) -> {
            var had = board.clocks().stream().anyMatch(each -> each.kind().equals(kind));
            var tooLate = kind.equals(RESPONSE) && request.answered() || request.status() == RequestStatus.RESOLVED;
            if (!had && !tooLate && !target.target().startsByStep()) {
                absent.add(dials.started(request.number(), target, facts, now));
            }
        });
        board.add(absent);
    }

    /** Starts the clock of that kind where there is a target for it and none runs. */
    void start(RequestNumber request, String kind) {
        var now = clock.instant();
        var board = dials.board(request, dials.processOf(request), table.take(request));
        if (board.open(kind).isEmpty()) {
            dials.facts(request)
                    .ifPresent(facts -> board.add(targets.of(facts).values().stream()
                            .filter(target -> target.target().kind().equals(kind))
                            .map(target -> dials.started(request, target, facts, now))
                            .toList()));
            board.keep(now);
        }
    }

    /** What the clocks of that kind were for has been done. */
    void stop(RequestNumber request, String kind) {
        var now = clock.instant();
        var board = dials.board(request, dials.processOf(request), table.take(request));
        board.open(kind).forEach(each -> each.meet(now, actor(), "done", targets.ladder(each)));
        board.keep(now);
    }

    private Dials.Board board(ClockedRequest request) {
        return dials.board(request.number(), request.processInstance(), table.take(request.number()));
    }

    private String actor() {
        return signedIn.optional().orElse(ServiceClock.DESK);
    }
}
