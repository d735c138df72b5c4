package io.servicelane.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.servicelane.calendar.Calendars.CalendarDay;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import java.time.format.DateTimeFormatter;

/** A day in words: its date, its hours, and why it is not like others. */
class DayLine extends Div {

    DayLine() {
        addClassName("day-line");
    }

    DayLine(CalendarDay day, String pattern) {
        this();
        show(day, pattern);
    }

    void show(CalendarDay day, String pattern) {
        removeAll();
        var date = new Span(DateTimeFormatter.ofPattern(pattern, getLocale()).format(day.date()));
        date.addClassName("date");
        add(date, new Span(day.spans().isEmpty() ? getTranslation("calendars.closed") : HoursText.words(day.spans())));
        if (day.exception()) {
            add(new Badge(getTranslation("calendars.exception"), Tone.INFO));
        }
        if (!day.holiday().isEmpty()) {
            add(new Badge(day.holiday(), Tone.ATTENTION));
        }
    }
}
