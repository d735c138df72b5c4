package io.servicelane.calendar;

/**
 * A span of local time, in seconds of the day it starts on.
 *
 * @param from 0 to 86399
 * @param to exclusive; more than {@code from} and at most a day later: beyond 86400 it goes on after midnight
 */
public record Span(int from, int to) {

    static final int DAY = 86_400;

    /** As it is written: {@code 09:00}; midnight at the end of the day is {@code 24:00}. */
    public String fromText() {
        return text(from);
    }

    /** As it is written: {@code 18:00}, {@code 24:00}, or the time on the next day. */
    public String toText() {
        return to == DAY ? "24:00" : text(to % DAY);
    }

    private static String text(int second) {
        var minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
    }
}
