package io.servicelane.sla;

import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of the promised time was used up while something lasted. Pauses count nothing, nor does closing time. */
@Component
public class BudgetUse {

    private static final String KIND = "RESOLUTION";

    private final JdbcClient jdbc;
    private final LedgerTable ledger;
    private final Calendars calendars;

    BudgetUse(JdbcClient jdbc, LedgerTable ledger, Calendars calendars) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.calendars = calendars;
    }

    /** The resolution clocks of these processes, by process; those without one are left out. */
    public Map<String, Budget> of(Collection<String> processes) {
        var found = new HashMap<String, Budget>();
        if (processes.isEmpty()) {
            return found;
        }
        var clocks = jdbc.sql(
                        """
                        SELECT c.id, r.process_instance_id, c.budget_ms FROM service_request r
                        JOIN sla_clock c ON c.request_id = r.id
                        WHERE r.process_instance_id IN (:processes) AND c.kind = :kind ORDER BY c.id
                        """)
                .param("processes", processes)
                .param("kind", KIND)
                .query((row, number) -> new Found(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
        var lines = ledger.of(clocks.stream().map(Found::id).toList());
        clocks.stream()
                .filter(each -> each.millis() > 0)
                .forEach(each -> found.put(
                        each.process(),
                        Budget.of(
                                Duration.ofMillis(each.millis()),
                                lines.getOrDefault(each.id(), List.of()),
                                calendars::get)));
        return found;
    }

    private record Found(long id, String process, long millis) {}

    /** A clock's budget, and when the clock ran. */
    public static final class Budget {

        private final Duration whole;
        private final List<Run> runs;

        private Budget(Duration whole, List<Run> runs) {
            this.whole = whole;
            this.runs = runs;
        }

        /** Reads when it ran from its ledger, oldest line first. */
        static Budget of(Duration whole, List<LedgerEntry> lines, Function<String, WorkingCalendar> calendars) {
            var runs = new ArrayList<Run>();
            Instant since = null;
            var calendar = "";
            for (var line : lines) {
                switch (line.event()) {
                    case STARTED, RESUMED -> {
                        since = line.at();
                        calendar = line.calendar();
                    }
                    case PAUSED, MET, CANCELLED, RETARGETED -> {
                        if (since != null) {
                            runs.add(new Run(since, line.at(), calendars.apply(calendar)));
                            since = line.event() == LedgerEvent.RETARGETED ? line.at() : null;
                        }
                        calendar = line.calendar();
                    }
                    case BREACHED, RECALENDARED -> {}
                }
            }
            if (since != null) {
                runs.add(new Run(since, null, calendars.apply(calendar)));
            }
            return new Budget(whole, runs);
        }

        /** The part of the budget used between two moments: 1 for all of it, more when there was not enough. */
        public double share(Instant from, Instant to) {
            var used = runs.stream().map(run -> run.between(from, to)).reduce(Duration.ZERO, Duration::plus);
            return (double) used.toMillis() / whole.toMillis();
        }
    }

    private record Run(Instant from, @Nullable Instant to, WorkingCalendar calendar) {

        Duration between(Instant start, Instant end) {
            var first = start.isAfter(from) ? start : from;
            var last = to == null || end.isBefore(to) ? end : to;
            return last.isAfter(first) ? calendar.between(first, last) : Duration.ZERO;
        }
    }
}
