package io.servicelane.sla;

import io.servicelane.process.LadderLevel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.SlaSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processes ask about their clocks: the ledger answers, whatever the engine's timers believe. */
@Component
@Transactional
class ClockAlarms implements SlaSteps {

    private final ClockTable table;
    private final Targets targets;
    private final Dials dials;
    private final ServiceLevels levels;
    private final Clock clock;

    ClockAlarms(ClockTable table, Targets targets, Dials dials, ServiceLevels levels, Clock clock) {
        this.table = table;
        this.targets = targets;
        this.dials = dials;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> atRiskAt(RequestNumber request) {
        return Optional.ofNullable(Dials.earliest(
                table.read(request).stream().map(ServiceClock::face).map(ClockFace::riskAlarmAt)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> overdueAt(RequestNumber request) {
        return Optional.ofNullable(Dials.earliest(
                table.read(request).stream().map(ServiceClock::face).map(ClockFace::overdueAlarmAt)));
    }

    @Override
    public Optional<String> takeAtRisk(RequestNumber request) {
        var now = clock.instant();
        var board = board(request);
        var warned = due(board.open(), clock -> clock.face().riskAlarmAt(), now).stream()
                .filter(each -> each.takeWarning(now))
                .findFirst();
        board.keep(now);
        board.setAlarms();
        return warned.map(ServiceClock::kind);
    }

    @Override
    public Optional<Overdue> takeOverdue(RequestNumber request) {
        var now = clock.instant();
        var board = board(request);
        Overdue overdue = null;
        for (var each : due(board.open(), clock -> clock.face().overdueAlarmAt(), now)) {
            var level = each.takeLevel(now, targets.ladder(each));
            if (level.isPresent()) {
                overdue = new Overdue(each.kind(), level.get());
                break;
            }
        }
        board.keep(now);
        board.setAlarms();
        return Optional.ofNullable(overdue);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LadderLevel> level(RequestNumber request, String kind, int level) {
        return table.read(request).stream()
                .filter(each -> each.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .flatMap(each -> targets.level(each, level));
    }

    @Override
    public void startClock(RequestNumber request, String kind) {
        levels.start(request, kind);
    }

    @Override
    public void stopClock(RequestNumber request, String kind) {
        levels.stop(request, kind);
    }

    private Dials.Board board(RequestNumber request) {
        return dials.board(request, dials.processOf(request), table.take(request));
    }

    /** The clocks whose alarm is to ring by now, the earliest first. */
    private static List<ServiceClock> due(
            List<ServiceClock> clocks, Function<ServiceClock, @Nullable Instant> alarm, Instant now) {
        return clocks.stream()
                .filter(each -> {
                    var at = alarm.apply(each);
                    return at != null && !at.isAfter(now);
                })
                .sorted(Comparator.comparing(each -> Objects.requireNonNullElse(alarm.apply(each), now)))
                .toList();
    }
}
