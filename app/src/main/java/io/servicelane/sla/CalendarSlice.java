package io.servicelane.sla;

import io.servicelane.calendar.Calendars;
import io.servicelane.process.Alarms;
import io.servicelane.process.RequestNumber;
import io.servicelane.sla.RecalculationWork.Order;
import io.servicelane.sla.RecalculationWork.Result;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a slice of the running clocks of a calendar again: rows, ledger, worklist and alarms in a few batches. */
@Component
class CalendarSlice {

    private static final int CLOCKS_A_SLICE = 500;

    private final JdbcClient jdbc;
    private final ClockTable table;
    private final LedgerTable ledger;
    private final Dials dials;
    private final Calendars calendars;
    private final Alarms alarms;
    private final Clock clock;

    CalendarSlice(
            JdbcClient jdbc,
            ClockTable table,
            LedgerTable ledger,
            Dials dials,
            Calendars calendars,
            Alarms alarms,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.ledger = ledger;
        this.dials = dials;
        this.calendars = calendars;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * The next running clocks behind the last one dealt with. Sorted by the whole index: by the id alone, H2 reads all
     * that is left for every slice.
     */
    Result next(Order order) {
        var ids = jdbc.sql(
                        "SELECT id, request_id FROM sla_clock WHERE calendar_key = ? AND state = 'RUNNING' AND id > ?"
                                + " ORDER BY calendar_key, state, id LIMIT ?")
                .params(order.calendar(), order.lastId(), CLOCKS_A_SLICE)
                .query((row, index) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list();
        if (ids.isEmpty()) {
            return new Result(0, order.lastId(), true);
        }
        var wanted = ids.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        var requests = ids.stream().map(Map.Entry::getValue).distinct().toList();
        recount(order, wanted, boards(requests));
        return new Result(ids.size(), ids.get(ids.size() - 1).getKey(), ids.size() < CLOCKS_A_SLICE);
    }

    private void recount(Order order, Set<Long> wanted, List<Dials.Board> boards) {
        var now = clock.instant();
        var before = calendars.fromSnapshot(String.valueOf(order.before()));
        var replays = replays(wanted, boards);
        var changed = new ArrayList<ServiceClock>();
        var shown = new ArrayList<Dials.Board>();
        for (var board : boards) {
            board.clocks().stream()
                    .filter(each -> replays.containsKey(each.id()))
                    .forEach(each -> each.recalendar(replays.get(each.id()), before, now, order.actor()));
            var different = board.changed();
            if (!different.isEmpty()) {
                changed.addAll(different);
                shown.add(board);
            }
        }
        table.keep(changed);
        if (!shown.isEmpty()) {
            dials.show(shown, now);
            alarms.setAll(shown.stream()
                    .filter(Dials.Board::hasProcess)
                    .map(Dials.Board::alarmTimes)
                    .toList());
        }
    }

    /** The clocks' running time counted again; only a clock that was ever stopped needs its ledger for that. */
    private Map<Long, Replay> replays(Set<Long> wanted, List<Dials.Board> boards) {
        var replays = new HashMap<Long, Replay>();
        var stopped = new ArrayList<Long>();
        for (var board : boards) {
            for (var each : board.clocks()) {
                var stored = each.stored();
                if (!wanted.contains(each.id()) || stored.runningSince() == null) {
                    continue;
                }
                if (stored.runningSince().equals(stored.startedAt())) {
                    replays.put(each.id(), Replay.unbroken(stored.startedAt()));
                } else {
                    stopped.add(each.id());
                }
            }
        }
        ledger.of(stopped).forEach((id, lines) -> replays.put(id, Replay.of(lines, calendars::get)));
        return replays;
    }

    private List<Dials.Board> boards(Collection<Long> requests) {
        var processes = new HashMap<Long, @Nullable String>();
        jdbc.sql("SELECT id, process_instance_id FROM service_request WHERE id IN (:requests)")
                .param("requests", requests)
                .query(row -> {
                    processes.put(row.getLong(1), row.getString(2));
                });
        return table.take(requests).entrySet().stream()
                .map(entry ->
                        dials.board(RequestNumber.of(entry.getKey()), processes.get(entry.getKey()), entry.getValue()))
                .toList();
    }
}
