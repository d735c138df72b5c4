package io.servicelane.calendar.ui;

import io.servicelane.calendar.CalendarDefinition;
import io.servicelane.calendar.CalendarDesk;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.CalendarProblem;
import io.servicelane.calendar.CalendarRefused;
import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.HolidayFeeds;
import io.servicelane.calendar.NoSuchCalendar;
import io.servicelane.calendar.PublicHolidays;
import io.servicelane.calendar.Span;
import io.servicelane.ui.Moments;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the editor asks of the desk while a calendar is being typed. */
@Component
class CalendarDrafts {

    private static final List<Span> OFFICE = HoursText.of("9-12, 13-18").spans();

    private final Calendars calendars;
    private final CalendarDesk desk;
    private final HolidayFeeds feeds;
    private final PublicHolidays publicHolidays;
    private final Moments moments;
    private final Clock clock;

    CalendarDrafts(
            Calendars calendars,
            CalendarDesk desk,
            HolidayFeeds feeds,
            PublicHolidays publicHolidays,
            Moments moments,
            Clock clock) {
        this.calendars = calendars;
        this.desk = desk;
        this.feeds = feeds;
        this.publicHolidays = publicHolidays;
        this.moments = moments;
        this.clock = clock;
    }

    CalendarForm form(Runnable changed, Runnable readFeed) {
        return new CalendarForm(publicHolidays, moments, clock.instant(), changed, readFeed);
    }

    MonthPanel month() {
        return new MonthPanel(clock);
    }

    /** A new calendar: office hours where the viewer is. */
    CalendarDetails blank() {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> OFFICE));
        var definition = new CalendarDefinition(moments.zone(), week, new TreeMap<>(), new TreeMap<>(), null, null);
        return new CalendarDetails("", "", "", definition, null, new TreeMap<>(), null, null, null, 0);
    }

    /**
     * What is wrong with what is typed.
     *
     * @param whole also what is only missing, which nobody wants to be told while they begin to type
     */
    List<CalendarProblem> problems(CalendarForm form, CalendarDetails typed, boolean whole) {
        var problems = new ArrayList<>(form.unread());
        if (!whole) {
            problems.removeIf(problem -> problem.message().equals("calendars.date.missing"));
        }
        desk.problems(typed.key(), typed.titleEn(), typed.titleZh(), typed.definition()).stream()
                .filter(problem -> whole
                        || problem.field().startsWith("week.")
                        || problem.field().startsWith("exceptions."))
                .forEach(problems::add);
        return problems;
    }

    /**
     * Saves what is typed, and reads its feed when that is another than before.
     *
     * @param read as it was read before it was typed
     * @throws CalendarRefused when it is not accepted, or somebody else changed it meanwhile
     */
    CalendarDetails save(CalendarDetails typed, CalendarDetails read) {
        desk.save(
                typed.key(),
                typed.titleEn(),
                typed.titleZh(),
                // what is stored must be what can be read again
                calendars.definition(calendars.json(typed.definition())),
                typed.feed(),
                feedDates(typed, read),
                read.version());
        return calendars.details(typed.key()).orElseThrow();
    }

    private @Nullable SortedMap<LocalDate, String> feedDates(CalendarDetails typed, CalendarDetails read) {
        var stored = calendars.details(read.key()).map(CalendarDetails::feed).orElse(null);
        return typed.feed() == null || typed.feed().equals(stored) ? null : feeds.read(typed.feed());
    }

    /**
     * Reads the feed that is typed. One that is stored already counts at once; another when the calendar is saved.
     *
     * @return the calendar as it was read, with the dates of the feed
     * @throws CalendarRefused when another feed cannot be read, or somebody else changed the calendar meanwhile
     */
    CalendarDetails readFeed(CalendarDetails typed, CalendarDetails read) {
        var address = Objects.requireNonNull(typed.feed());
        var stored = calendars.details(read.key());
        if (read.version() == 0
                || !address.equals(stored.map(CalendarDetails::feed).orElse(null))) {
            return with(read, address, feeds.read(address));
        }
        if (stored.get().version() != read.version()) {
            throw CalendarRefused.changedMeanwhile();
        }
        feeds.readAgain(read.key());
        return calendars.details(read.key()).orElseThrow(CalendarRefused::changedMeanwhile);
    }

    void delete(String key) {
        try {
            desk.delete(key);
        } catch (NoSuchCalendar gone) {
            // somebody else was faster; it is gone as wished
        }
    }

    private static CalendarDetails with(CalendarDetails read, String feed, SortedMap<LocalDate, String> dates) {
        return new CalendarDetails(
                read.key(),
                read.titleEn(),
                read.titleZh(),
                read.definition(),
                feed,
                dates,
                null,
                null,
                null,
                read.version());
    }
}
