package io.servicelane.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import io.servicelane.calendar.CalendarProblem;
import io.servicelane.calendar.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The working week: a line for each day. */
class WeekFields extends Div {

    private final Map<DayOfWeek, HoursField> days = new EnumMap<>(DayOfWeek.class);

    WeekFields(Runnable changed) {
        addClassName("week");
        for (var day : DayOfWeek.values()) {
            var hours = new HoursField(changed);
            var label = new NativeLabel(name(day));
            hours.setAriaLabel(name(day));
            // the label is beside the field, which has one of its own for those who do not see it
            label.getElement().setAttribute("aria-hidden", "true");
            days.put(day, hours);
            add(label, hours);
        }
    }

    void show(Map<DayOfWeek, List<Span>> week) {
        days.forEach((day, hours) -> hours.show(week.getOrDefault(day, List.of())));
    }

    Map<DayOfWeek, List<Span>> value() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach((day, hours) -> week.put(day, hours.spans()));
        return week;
    }

    /** What cannot be read. */
    Stream<CalendarProblem> problems() {
        return days.entrySet().stream().flatMap(each -> each.getValue().unread().stream()
                .map(piece -> new CalendarProblem(
                        path(each.getKey()), "calendars.hours.unread", List.of(name(each.getKey()), piece))));
    }

    /** The field of {@code week.MON[1]}; what concerns the whole week is told at its first day. */
    Optional<Place> at(String path) {
        if (path.equals("week")) {
            return Optional.of(place(DayOfWeek.MONDAY));
        }
        return days.keySet().stream()
                .filter(day -> path.equals(path(day)) || path.startsWith(path(day) + "["))
                .findFirst()
                .map(this::place);
    }

    Stream<Place> places() {
        return days.keySet().stream().map(this::place);
    }

    private Place place(DayOfWeek day) {
        return Place.of(name(day), days.get(day));
    }

    private static String path(DayOfWeek day) {
        return "week." + day.name().substring(0, 3);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }
}
