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
    /** Its screen would be the one for new calendars. */
    private static final String ADDRESS_OF_NEW = "new";

    private static final int LONGEST_TITLE = 100;

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
        var problems = problems(key, titleEn, titleZh, definition);
        if (!problems.isEmpty()) {
            throw new CalendarRefused(problems);
        }
        var before = table.find(key);
        if (version == 0 && before.isPresent()) {
            throw new CalendarRefused("key", "calendar.key-taken", key);
        }
        if (version != 0 && before.isEmpty()) {
            throw CalendarRefused.changedMeanwhile();
        }
        var calendar = withFeed(
                new CalendarDetails(
                        key, titleEn, titleZh, definition, feed, new TreeMap<>(), null, null, null, version),
                feedDates,
                before.orElse(null));
        if (before.isEmpty()) {
            table.insert(calendar);
            audit.record(signedIn.username(), "calendar-added", key, null);
            return;
        }
        if (!table.update(calendar)) {
            throw CalendarRefused.changedMeanwhile();
        }
        audit.record(signedIn.username(), "calendar-changed", key, null);
        changed(before.get(), signedIn.username());
    }

    /** All that {@link #save} would refuse about what was entered; none when it is accepted as it is. */
    public List<CalendarProblem> problems(String key, String titleEn, String titleZh, CalendarDefinition definition) {
        var problems = new ArrayList<CalendarProblem>();
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            problems.add(CalendarProblem.of("key", "calendar.key", LONGEST_KEY));
        } else if (key.equals(ADDRESS_OF_NEW)) {
            problems.add(CalendarProblem.of("key", "calendar.key-taken", key));
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
        calendars.forgetAfterCommit(key);
    }

    /** A feed that was just read is good; what was known about the same feed stays; of another nothing is known. */
    private CalendarDetails withFeed(
            CalendarDetails calendar, @Nullable SortedMap<LocalDate, String> read, @Nullable CalendarDetails before) {
        if (calendar.feed() != null && read != null) {
            return calendar.withFeed(read, clock.instant(), clock.instant(), null);
        }
        return before == null || calendar.feed() == null || !calendar.feed().equals(before.feed())
                ? calendar
                : calendar.withFeed(
                        before.feedDates(), before.feedCheckedAt(), before.feedGoodAt(), before.feedProblem());
    }

    private void changed(CalendarDetails before, String by) {
        calendars.forgetAfterCommit(before.key());
        events.publishEvent(new CalendarChanged(
                before.key(), CalendarWriter.write(before.effective()).toString(), by));
    }

    private static void title(String field, String title, List<CalendarProblem> problems) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(CalendarProblem.of(field, "calendar.title", LONGEST_TITLE));
        }
    }
}
