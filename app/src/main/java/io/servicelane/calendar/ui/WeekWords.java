package io.servicelane.calendar.ui;

import io.servicelane.calendar.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A working week in a line: neighbouring days with the same hours are told together. */
final class WeekWords {

    private WeekWords() {}

    static String of(Map<DayOfWeek, List<Span>> week, Locale locale) {
        var parts = new ArrayList<String>();
        var from = 1;
        for (var number = 1; number <= 7; number++) {
            var spans = week.getOrDefault(DayOfWeek.of(number), List.of());
            var isLast = number == 7 || !spans.equals(week.getOrDefault(DayOfWeek.of(number + 1), List.of()));
            if (isLast) {
                if (!spans.isEmpty()) {
                    parts.add(days(from, number, locale) + " " + HoursText.words(spans));
                }
                from = number + 1;
            }
        }
        return String.join(" · ", parts);
    }

    private static String days(int from, int to, Locale locale) {
        var first = DayOfWeek.of(from).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        return from == to ? first : first + "–" + DayOfWeek.of(to).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }
}
