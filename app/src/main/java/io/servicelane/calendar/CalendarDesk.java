package io.servicelane.calendar;

import io.servicelane.audit.AuditLog;
import io.servicelane.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators change calendars. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class CalendarDesk {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_FEED = 1000;

    /** Where the page for new calendars is. */
    private static final String RESERVED = "new";

    private final CalendarTable table;
    private final Calendars calendars;
    private final CalendarCheck check;
    private final ObjectProvider<CalendarUse> uses;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final SignedIn signedIn;
    private final Clock clock;

    CalendarDesk(
            CalendarTable table,
            Calendars calendars,
            CalendarCheck check,
            ObjectProvider<CalendarUse> uses,
            ApplicationEventPublisher events,
            AuditLog audit,
            SignedIn signedIn,
            Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.check = check;
        this.uses = uses;
        this.events = events;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Adds a calendar or changes it.
     *
     * @param version as it was read; 0 for a new one
     * @param feedDates what its feed had when it was read a moment ago; null keeps those of the same feed
     * @throws CalendarRefused when it is not accepted, or somebody else changed it meanwhile
     */
    public void save(
            String key,
            String titleEn,
            String titleZh,
            CalendarDefinition definition,
            @Nullable String feed,
            @Nullable SortedMap<LocalDate, String> feedDates,
            int version) {
        check(key, titleEn, titleZh, definition, feed);
        var before = table.find(key);
        if (version == 0 && before.isPresent()) {
            throw new CalendarRefused("key", "calendar.key-taken", key);
        }
        var calendar = withFeed(
                new CalendarDetails(
                        key, titleEn, titleZh, definition, feed, new TreeMap<>(), null, null, null, version),
                feedDates,
                before.orElse(null));
        if (version == 0) {
            insert(calendar);
            audit.record(signedIn.username(), "calendar-added", key, null);
            return;
        }
        if (before.isEmpty() || !table.update(calendar)) {
            throw CalendarRefused.changedMeanwhile();
        }
        audit.record(signedIn.username(), "calendar-changed", key, null);
        calendars.forgetAfterTransaction(key);
        publish(before.get(), calendar);
    }

    /** All that {@link #save} would refuse about what was entered; none when it is accepted as it is. */
    public List<CalendarProblem> problems(String key, String titleEn, String titleZh, CalendarDefinition definition) {
        var problems = new ArrayList<CalendarProblem>();
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            problems.add(CalendarProblem.of("key", "calendar.key", LONGEST_KEY));
        } else if (key.equals(RESERVED)) {
            problems.add(CalendarProblem.of("key", "calendar.key-reserved", key));
        }
        title("title.en", titleEn, problems);
        title("title.zh", titleZh, problems);
        problems.addAll(check.usable(definition, clock.instant()));
        return problems;
    }

    /**
     * Deletes a calendar nobody needs.
     *
     * @throws NoSuchCalendar when there is none
     * @throws CalendarRefused when it is needed
     */
    public void delete(String key) {
        if (table.find(key).isEmpty()) {
            throw new NoSuchCalendar(key);
        }
        if (uses.stream().anyMatch(use -> use.needs(key))) {
            throw new CalendarRefused("key", "calendar.needed", key);
        }
        table.delete(key);
        audit.record(signedIn.username(), "calendar-deleted", key, null);
        calendars.forgetAfterTransaction(key);
    }

    /** With the dates that were read a moment ago, or with those of the calendar before as long as it has that feed. */
    private CalendarDetails withFeed(
            CalendarDetails calendar, @Nullable SortedMap<LocalDate, String> dates, @Nullable CalendarDetails before) {
        if (calendar.feed() != null && dates != null) {
            var now = clock.instant();
            return calendar.withFeedState(dates, now, now, null);
        }
        if (calendar.feed() != null && before != null && calendar.feed().equals(before.feed())) {
            return calendar.withFeedState(
                    before.feedDates(), before.feedCheckedAt(), before.feedGoodAt(), before.feedProblem());
        }
        return calendar;
    }

    private void insert(CalendarDetails calendar) {
        try {
            table.insert(calendar);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new CalendarRefused("key", "calendar.key-taken", calendar.key());
        }
    }

    /** Another title moves no due date. */
    private void publish(CalendarDetails before, CalendarDetails after) {
        var was = CalendarWriter.write(before.effective());
        if (!was.equals(CalendarWriter.write(after.effective()))) {
            events.publishEvent(new CalendarChanged(after.key(), was.toString(), signedIn.username()));
        }
    }

    private void check(
            String key, String titleEn, String titleZh, CalendarDefinition definition, @Nullable String feed) {
        var problems = new ArrayList<>(problems(key, titleEn, titleZh, definition));
        if (feed != null && feed.length() > LONGEST_FEED) {
            problems.add(CalendarProblem.of("feed", "api.too-long", LONGEST_FEED));
        }
        if (!problems.isEmpty()) {
            throw new CalendarRefused(problems);
        }
    }

    private static void title(String field, String title, List<CalendarProblem> problems) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(CalendarProblem.of(field, "calendar.title", LONGEST_TITLE));
        }
    }
}
