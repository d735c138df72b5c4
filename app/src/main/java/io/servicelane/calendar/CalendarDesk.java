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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where administrators change calendars. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class CalendarDesk {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 64;
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
        var problems = new ArrayList<CalendarProblem>();
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            problems.add(CalendarProblem.of("key", "calendar.key", LONGEST_KEY));
        }
        title("title.en", titleEn, problems);
        title("title.zh", titleZh, problems);
        problems.addAll(check.usable(definition, clock.instant()));
        if (!problems.isEmpty()) {
            throw new CalendarRefused(problems);
        }
        var before = table.find(key);
        if (version == 0 && before.isPresent()) {
            throw new CalendarRefused("key", "calendar.key-taken", key);
        }
        var dates = feedDates != null
                ? feedDates
                : before.filter(old -> feed != null && feed.equals(old.feed()))
                        .map(CalendarDetails::feedDates)
                        .orElseGet(TreeMap::new);
        var calendar = new CalendarDetails(key, titleEn, titleZh, definition, feed, dates, null, null, null, version);
        if (before.isEmpty()) {
            table.insert(calendar);
            audit.record(signedIn.username(), "calendar-added", key, null);
            return;
        }
        if (!table.update(calendar)) {
            throw new CalendarRefused("version", "calendar.changed-meanwhile");
        }
        audit.record(signedIn.username(), "calendar-changed", key, null);
        changed(before.get(), signedIn.username());
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
        forgetAfterCommit(key);
    }

    private void changed(CalendarDetails before, String by) {
        forgetAfterCommit(before.key());
        events.publishEvent(new CalendarChanged(
                before.key(), CalendarWriter.write(before.effective()).toString(), by));
    }

    private void forgetAfterCommit(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendars.forget(key);
            }
        });
    }

    private static void title(String field, String title, List<CalendarProblem> problems) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(CalendarProblem.of(field, "calendar.title", LONGEST_TITLE));
        }
    }
}
