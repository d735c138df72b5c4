package io.servicelane.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The working calendars of the desk, for whoever reckons with them. */
@Service
public class Calendars {

    /** How old a calendar in memory may be; a change by another node counts after that. */
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final CalendarTable table;
    private final CalendarCheck check;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Calendars(CalendarTable table, CalendarCheck check) {
        this.table = table;
        this.check = check;
    }

    /** The calendar with that key as it is now; from memory, a second old at most. */
    public Optional<WorkingCalendar> find(String key) {
        var held = known.get(key);
        if (held != null && System.nanoTime() - held.readAt() < FRESH_NANOS) {
            return Optional.of(held.calendar());
        }
        var version = table.version(key);
        if (version.isEmpty()) {
            known.remove(key);
            return Optional.empty();
        }
        // the calendar in memory has laid out its years; it is kept as long as it is the right one
        var calendar = held != null && held.version() == version.get() ? held.calendar() : read(key);
        if (calendar == null) {
            return Optional.empty();
        }
        known.put(key, new Known(calendar, version.get(), System.nanoTime()));
        return Optional.of(calendar);
    }

    private @Nullable WorkingCalendar read(String key) {
        return table.find(key)
                .map(details -> check.calendar(key, details.effective()))
                .orElse(null);
    }

    /**
     * The calendar with that key.
     *
     * @throws NoSuchCalendar when there is none
     */
    public WorkingCalendar get(String key) {
        return find(key).orElseThrow(() -> new NoSuchCalendar(key));
    }

    /** Keys of all calendars, sorted. */
    public List<String> keys() {
        return table.keys();
    }

    /** Everything that was entered about the calendars, by key. */
    public List<CalendarDetails> all() {
        return table.all();
    }

    /** Everything that was entered about a calendar. */
    public Optional<CalendarDetails> details(String key) {
        return table.find(key);
    }

    /** A calendar as it was when {@link CalendarChanged} was published. */
    public WorkingCalendar fromSnapshot(String snapshot) {
        return check.calendar("snapshot", CalendarReader.stored(table.tree(snapshot)));
    }

    /**
     * A calendar that is not stored, from JSON.
     *
     * @throws CalendarRefused when it cannot be read or makes no sense
     */
    public WorkingCalendar inline(JsonNode json) {
        var definition = CalendarReader.read(json);
        var problems = check.of(definition);
        if (!problems.isEmpty()) {
            throw new CalendarRefused(problems);
        }
        return check.calendar("inline", definition);
    }

    /**
     * Reads what people entered about a calendar, from JSON.
     *
     * @throws CalendarRefused when its form is wrong; whether it makes sense is checked when it is saved
     */
    public CalendarDefinition definition(@Nullable JsonNode json) {
        return CalendarReader.read(json);
    }

    /** What people entered about a calendar, as {@link #definition} reads it. */
    public ObjectNode json(CalendarDefinition definition) {
        return CalendarWriter.write(definition);
    }

    /** How the days of a month look, with the names of holidays in the reader's language. */
    public List<CalendarDay> month(CalendarDetails calendar, YearMonth month, Locale language) {
        var definition = calendar.effective();
        var hours = check.hours(definition);
        var days = new ArrayList<CalendarDay>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            days.add(new CalendarDay(
                    day,
                    hours.on(day),
                    check.holidayOn(definition, day, language),
                    definition.exceptions().containsKey(day)));
        }
        return days;
    }

    /**
     * What is in memory is no longer true once this transaction is over; if it is rolled back, what was read inside it
     * never became true.
     */
    void forgetAfterTransaction(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.remove(key);
            }
        });
    }

    /**
     * A day of a calendar.
     *
     * @param holiday its name; empty when it is none
     * @param exception whether its spans were entered for this date
     */
    public record CalendarDay(LocalDate date, List<Span> spans, String holiday, boolean exception) {}

    private record Known(WorkingCalendar calendar, int version, long readAt) {}
}
