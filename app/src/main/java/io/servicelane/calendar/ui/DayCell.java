package io.servicelane.calendar.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.servicelane.calendar.Calendars.CalendarDay;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of a month: its number, how long it is worked, the name of its holiday. */
class DayCell extends NativeButton {

    DayCell(CalendarDay day, boolean today, Runnable choose) {
        super("", click -> choose.run());
        addClassName("day");
        setClassName("closed", day.spans().isEmpty());
        setClassName("holiday", !day.holiday().isEmpty());
        setClassName("exception", day.exception());
        getElement().setAttribute("type", "button");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", words(day));
        getElement().setAttribute("title", words(day));
        if (today) {
            getElement().setAttribute("aria-current", "date");
        }
        var number = new Span(String.valueOf(day.date().getDayOfMonth()));
        number.addClassName("number");
        var hours = new Span(day.spans().isEmpty() ? "–" : WorkingTime.brief(this, HoursText.minutes(day.spans())));
        hours.addClassName("worked");
        add(number, hours);
        if (!day.holiday().isEmpty()) {
            var name = new Span(day.holiday());
            name.addClassName("name");
            add(name);
        }
    }

    /** This is the day the keys start from. */
    void choose(boolean focus) {
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-pressed", "true");
        if (focus) {
            focus();
        }
    }

    private String words(CalendarDay day) {
        var date = DateTimeFormatter.ofPattern(getTranslation("calendars.month.full-day"), getLocale())
                .format(day.date());
        var hours = day.spans().isEmpty() ? getTranslation("calendars.closed") : HoursText.words(day.spans());
        return Stream.of(date, hours, day.exception() ? getTranslation("calendars.exception") : "", day.holiday())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
