package io.servicelane.calendar.ui;

import io.servicelane.calendar.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day as people write them: {@code 9-12, 13:30-18}. Nothing means closed; what ends before it begins
 * ends on the next day.
 *
 * @param spans what could be read, in the order it was written
 * @param unread the pieces that are no span
 */
record HoursText(List<Span> spans, List<String> unread) {

    private static final int DAY = 86_400;
    private static final Pattern BETWEEN = Pattern.compile("[,;、\\n]");
    private static final Pattern TO = Pattern.compile("[-‐‑‒–—−~〜至到]");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?([0-5]\\d))?(?::([0-5]\\d))?");
    private static final int NO_TIME = -1;

    static HoursText of(String text) {
        var spans = new ArrayList<Span>();
        var unread = new ArrayList<String>();
        // the full-width commas, colons and digits of a Chinese keyboard become plain ones
        for (var piece : BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            if (!piece.isBlank() && !read(piece, spans)) {
                unread.add(piece.strip());
            }
        }
        return new HoursText(List.copyOf(spans), List.copyOf(unread));
    }

    /** The spans as they are read again. */
    static String words(List<Span> spans) {
        return spans.stream().map(span -> span.fromText() + "–" + span.toText()).collect(Collectors.joining(", "));
    }

    /** Minutes by the clock on the wall. */
    static int minutes(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.to() - span.from()).sum() / 60;
    }

    private static boolean read(String piece, List<Span> spans) {
        var ends = TO.split(piece, -1);
        if (ends.length != 2) {
            return false;
        }
        var from = time(ends[0]);
        var to = time(ends[1]);
        if (from == NO_TIME || to == NO_TIME || from == DAY || from == to) {
            return false;
        }
        spans.add(new Span(from, to > from ? to : to + DAY));
        return true;
    }

    private static int time(String text) {
        var time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return NO_TIME;
        }
        var seconds = number(time.group(1)) * 3600 + number(time.group(2)) * 60 + number(time.group(3));
        return seconds > DAY ? NO_TIME : seconds;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
