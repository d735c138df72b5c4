package io.servicelane.sla;

import io.servicelane.calendar.Calendars;
import io.servicelane.process.Alarms;
import io.servicelane.process.Alarms.AlarmTimes;
import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of one request on one board: kept together, with their alarms and whoever shows them. */
@Component
class Dials {

    private final ClockTable table;
    private final Targets targets;
    private final Calendars calendars;
    private final Alarms alarms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Dials(
            ClockTable table,
            Targets targets,
            Calendars calendars,
            Alarms alarms,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.table = table;
        this.targets = targets;
        this.calendars = calendars;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.events = events;
    }

    ServiceClock started(RequestNumber request, Targets.Target target, Counted facts, Instant now) {
        return ServiceClock.started(
                request.id(),
                target.target().kind(),
                target.promise(),
                facts,
                calendars.get(target.promise().calendar()),
                now);
    }

    void retarget(ServiceClock clock, Promise promise, Instant now, String actor, String reason) {
        clock.retarget(promise, calendars.get(promise.calendar()), now, actor, reason, targets.ladder(clock));
    }

    /** The engine's id of the request's process; null while it has not started. */
    @Nullable
    String processOf(RequestNumber request) {
        return jdbc.sql("SELECT process_instance_id FROM service_request WHERE id = ?")
                .param(request.id())
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    /** What a clock of the request is counted by. */
    Optional<Counted> facts(RequestNumber request) {
        return jdbc.sql("SELECT r.type, r.priority, c.tier, r.channel, r.queue FROM service_request r"
                        + " JOIN customer c ON c.id = r.customer_id WHERE r.id = ?")
                .param(request.id())
                .query((row, index) -> new Counted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4).toLowerCase(java.util.Locale.ROOT),
                        row.getString(5)))
                .optional();
    }

    Board board(RequestNumber request, @Nullable String processInstance, List<ServiceClock> clocks) {
        return new Board(request, processInstance, clocks);
    }

    /** Says what the board of each request shows now. */
    void show(Collection<Board> boards, Instant now) {
        events.publishEvent(new ClocksChanged(boards.stream()
                .map(board -> new ClocksChanged.Change(board.request, NearestClock.of(board.clocks, now)))
                .toList()));
    }

    /** The clocks of one request, and what they were when they were read. */
    class Board {

        private final RequestNumber request;
        private final @Nullable String processInstance;
        private final List<ServiceClock> clocks;
        private final List<StoredClock> before;
        private final AlarmTimes alarmsBefore;
        private final List<ServiceClock> fresh = new ArrayList<>();

        private Board(RequestNumber request, @Nullable String processInstance, List<ServiceClock> clocks) {
            this.request = request;
            this.processInstance = processInstance;
            this.clocks = new ArrayList<>(clocks);
            this.before = clocks.stream().map(ServiceClock::stored).toList();
            this.alarmsBefore = alarmTimes();
        }

        List<ServiceClock> clocks() {
            return List.copyOf(clocks);
        }

        List<ServiceClock> open() {
            return clocks.stream().filter(ServiceClock::isOpen).toList();
        }

        List<ServiceClock> open(String kind) {
            return open().stream().filter(clock -> clock.kind().equals(kind)).toList();
        }

        /** Of each kind that has no open clock, the one that was met last. */
        List<ServiceClock> newestMet() {
            var newest = new java.util.LinkedHashMap<String, ServiceClock>();
            clocks.forEach(clock -> newest.put(clock.kind(), clock));
            return newest.values().stream()
                    .filter(clock -> clock.state() == ClockState.MET)
                    .toList();
        }

        /** Adds clocks that have just been started. */
        void add(List<ServiceClock> started) {
            fresh.addAll(started);
            clocks.addAll(started);
        }

        /** Keeps what changed, sets the alarms by it, and says what the board shows. */
        void keep(Instant now) {
            var changed = changed();
            if (fresh.isEmpty() && changed.isEmpty()) {
                return;
            }
            table.add(fresh);
            table.keep(changed);
            if (!alarmTimes().equals(alarmsBefore)) {
                setAlarms();
            }
            show(List.of(this), now);
        }

        /** The stored clocks that are not as they were; by another calendar only what is derived is different. */
        List<ServiceClock> changed() {
            return clocks.stream()
                    .filter(clock -> !fresh.contains(clock))
                    .filter(clock -> !clock.written().isEmpty() || !before.contains(clock.stored()))
                    .toList();
        }

        /** Sets the alarms, also those that have just rung. */
        void setAlarms() {
            if (processInstance != null) {
                alarms.set(alarmTimes());
            }
        }

        boolean hasProcess() {
            return processInstance != null;
        }

        AlarmTimes alarmTimes() {
            return new AlarmTimes(
                    String.valueOf(processInstance),
                    earliest(clocks.stream().map(ServiceClock::face).map(ClockFace::riskAlarmAt)),
                    earliest(clocks.stream().map(ServiceClock::face).map(ClockFace::overdueAlarmAt)));
        }
    }

    static @Nullable Instant earliest(Stream<@Nullable Instant> moments) {
        return moments.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
