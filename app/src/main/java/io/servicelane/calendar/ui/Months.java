package io.servicelane.calendar.ui;

import com.vaadin.flow.component.UI;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.Calendars.CalendarDay;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** The months of a calendar, with a word for the holidays that have no name. */
final class Months {

    private Months() {}

    static Function<YearMonth, List<CalendarDay>> of(CalendarDetails calendar, Calendars calendars, UI viewer) {
        return month -> calendars.month(calendar, month, viewer.getLocale()).stream()
                .map(day -> isUnnamed(day, calendar) ? named(day, viewer.getTranslation("calendars.holiday")) : day)
                .toList();
    }

    private static boolean isUnnamed(CalendarDay day, CalendarDetails calendar) {
        return day.holiday().isEmpty()
                && (calendar.definition().holidays().containsKey(day.date())
                        || calendar.feedDates().containsKey(day.date()));
    }

    private static CalendarDay named(CalendarDay day, String holiday) {
        return new CalendarDay(day.date(), day.spans(), holiday, day.exception());
    }
}
