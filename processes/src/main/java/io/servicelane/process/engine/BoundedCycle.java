package io.servicelane.process.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * The engine's cycles, which it counts one by one from the day they began: a second's cycle that began a century ago
 * would keep it busy for minutes. It also says no to one that leaves the engine no time for anything else, and to a day
 * that never comes, such as 30 February: the engine takes that for now, again and again.
 */
public class BoundedCycle extends CycleBusinessCalendar {

    private static final long SHORTEST_MILLIS = 1000;
    private static final long MOST_REPEATS = 100_000;

    @Override
    public Date resolveDuedate(String cycle, @Nullable Date from, long offset) {
        if (cycle.startsWith("R")) {
            check(cycle.split("/"));
            return super.resolveDuedate(cycle, from, offset);
        }
        var start = from == null ? ClockUtil.getCurrentTime() : from;
        var due = super.resolveDuedate(cycle, start, offset);
        if (!due.after(start)) {
            throw new NotAllowedInModels("A cycle whose day never comes", "choose a day that each of its months has");
        }
        return due;
    }

    private static void check(String... parts) {
        var dates = new ArrayList<Date>();
        var period = 0L;
        for (var part : List.of(parts).subList(1, parts.length)) {
            if (part.startsWith("P") || part.startsWith("-P")) {
                period = millis(part);
            } else {
                dates.add(DateTimeUtil.parseDate(part));
            }
        }
        if (dates.size() > 1) {
            period = dates.get(1).getTime() - dates.get(0).getTime();
        }
        if (period < SHORTEST_MILLIS) {
            throw new NotAllowedInModels("A cycle shorter than a second", "repeat less often");
        }
        var now = ClockUtil.getCurrentTime().getTime();
        if (!dates.isEmpty() && (now - dates.get(0).getTime()) / period > MOST_REPEATS) {
            throw new NotAllowedInModels(
                    "A cycle with more than %d repeats behind it".formatted(MOST_REPEATS), "let it begin later");
        }
    }

    private static long millis(String period) {
        try {
            return DatatypeFactory.newInstance().newDuration(period).getTimeInMillis(new Date(0));
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
