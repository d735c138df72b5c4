package io.servicelane.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stored calendar with everything that was entered about it.
 *
 * @param key kebab-case; never changes
 * @param feed address of an iCalendar feed with more holidays; null for none
 * @param feedDates the holidays the feed had when it was last read, with their names
 * @param feedCheckedAt when the feed was last asked for; null when it never was; UTC
 * @param feedGoodAt when the feed was last read successfully; null when it never was; UTC
 * @param feedProblem why it could not be read the last time, at the field {@code feed}; null when it could
 * @param version rises with each change
 */
public record CalendarDetails(
        String key,
        String titleEn,
        String titleZh,
        CalendarDefinition definition,
        @Nullable String feed,
        SortedMap<LocalDate, String> feedDates,
        @Nullable Instant feedCheckedAt,
        @Nullable Instant feedGoodAt,
        @Nullable CalendarProblem feedProblem,
        int version) {

    /** The title in the reader's language. */
    public String title(Locale language) {
        return "zh".equals(language.getLanguage()) ? titleZh : titleEn;
    }

    CalendarDetails withFeedState(
            SortedMap<LocalDate, String> dates,
            @Nullable Instant checkedAt,
            @Nullable Instant goodAt,
            @Nullable CalendarProblem problem) {
        return new CalendarDetails(key, titleEn, titleZh, definition, feed, dates, checkedAt, goodAt, problem, version);
    }

    /** With the holidays of its feed. */
    CalendarDefinition effective() {
        return definition.and(feedDates);
    }
}
