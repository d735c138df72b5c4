package io.servicelane.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a feed had, or that it could not be read. */
@Component
@Transactional
class FeedKeeping {

    private static final String DESK = "desk";

    private final CalendarTable table;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedKeeping(CalendarTable table, Calendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing happens when the calendar has got another feed meanwhile. */
    void read(String key, String feed, SortedMap<LocalDate, String> dates) {
        var before = calendar(key, feed);
        if (before.isEmpty()) {
            return;
        }
        table.feedRead(key, clock.instant(), dates, null);
        if (!before.get().feedDates().keySet().equals(dates.keySet())) {
            calendars.forgetAfterTransaction(key);
            events.publishEvent(new CalendarChanged(
                    key, CalendarWriter.write(before.get().effective()).toString(), DESK));
        }
    }

    /** Nothing happens when the calendar has got another feed meanwhile. */
    void failed(String key, String feed, CalendarProblem problem) {
        if (calendar(key, feed).isPresent()) {
            table.feedRead(key, clock.instant(), null, problem);
            events.publishEvent(new FeedFailed(key, problem.message()));
        }
    }

    private Optional<CalendarDetails> calendar(String key, String feed) {
        return table.find(key).filter(calendar -> feed.equals(calendar.feed()));
    }
}
