package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;

/** Lengths of working time in words. */
final class WorkingTime {

    private WorkingTime() {}

    /** For example {@code 8 h} or {@code 7 h 30 min}. */
    static String words(Component speaker, int minutes) {
        return minutes % 60 == 0
                ? speaker.getTranslation("calendars.time.hours", minutes / 60)
                : speaker.getTranslation("calendars.time.hours-minutes", minutes / 60, minutes % 60);
    }

    /** As short as a cell needs it, for example {@code 8 h} or {@code 7:30}. */
    static String brief(Component speaker, int minutes) {
        return minutes % 60 == 0
                ? speaker.getTranslation("calendars.time.brief", minutes / 60)
                : "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
