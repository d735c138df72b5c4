package io.servicelane.sla;

import io.servicelane.process.RequestNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads clocks with their ledgers. Whoever asks has made sure that the request may be seen. */
@Service
@Transactional(readOnly = true)
public class ClockFinder {

    private final ClockTable table;
    private final LedgerTable ledger;
    private final Clock clock;

    ClockFinder(ClockTable table, LedgerTable ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The request's clocks, oldest first. */
    public List<ClockDetails> of(RequestNumber request) {
        var now = clock.instant();
        var clocks = table.read(request);
        var lines = ledger.of(clocks.stream().map(ServiceClock::id).toList());
        return clocks.stream()
                .map(each -> details(each, lines.getOrDefault(each.id(), List.of()), now))
                .toList();
    }

    /** The clock of the request that ends next; empty when none is open. */
    public Optional<NearestClock> nearest(RequestNumber request) {
        return Optional.ofNullable(NearestClock.of(table.read(request), clock.instant()));
    }

    /** How the clocks of each request stand now, oldest first. */
    public Map<RequestNumber, List<ClockStand>> stands(Collection<RequestNumber> requests) {
        var now = clock.instant();
        return table.read(requests.stream().map(RequestNumber::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        each -> RequestNumber.of(each.request()),
                        Collectors.mapping(each -> ClockStand.of(each, now), Collectors.toList())));
    }

    private static ClockDetails details(ServiceClock each, List<LedgerEntry> lines, Instant now) {
        var stored = each.stored();
        var consumed = toSeconds(each.face().consumed(now));
        return new ClockDetails(
                each.kind(),
                each.state(),
                each.promise().budget(),
                consumed,
                each.promise().budget().minus(consumed),
                each.promise().calendar(),
                each.face().dueAt(),
                each.face().riskAt(),
                stored.startedAt(),
                stored.endedAt(),
                stored.warnedAt(),
                stored.breachedAt(),
                each.rung().level(),
                each.rung().reachedAt(),
                each.promise().hit(),
                each.promise().inputs(),
                lines);
    }

    private static Duration toSeconds(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS);
    }
}
