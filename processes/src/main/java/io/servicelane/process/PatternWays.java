package io.servicelane.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * In how many ways a regular expression can go through its groups without reading a character. At the end of a text the
 * matcher tries them all, and nothing that it reads could stop it.
 */
final class PatternWays {

    static final long MOST = 1_000_000;

    /** Characters with a meaning of their own that have none here, and classes, in which brackets mean nothing. */
    private static final Pattern NOTHING = Pattern.compile(
            "\\\\Q.*?(?:\\\\E|\\z)|\\\\.|\\[\\^?]?(?:\\\\.|[^\\\\\\]\\[]|\\[(?:\\\\.|[^\\\\\\]])*+])*+]|\\(\\?<?[:=!>]",
            Pattern.DOTALL);

    private static final Pattern TIMES = Pattern.compile("\\G(?:[*+?]|\\{(\\d{1,9})[,}])");

    private PatternWays() {}

    /** At most one more than the most. */
    static long of(String regex) {
        var rest = NOTHING.matcher(regex).replaceAll(match -> match.group().startsWith("(") ? "(" : "x");
        Deque<Integer> open = new ArrayDeque<>();
        var times = TIMES.matcher(rest);
        var ways = 1L;
        for (var at = 0; at < rest.length() && ways <= MOST; at++) {
            switch (rest.charAt(at)) {
                case '(' -> open.push(1);
                case '|' -> open.push((open.isEmpty() ? 1 : open.pop()) + 1);
                case ')' -> {
                    var alternatives = open.isEmpty() ? 1 : open.pop();
                    if (times.find(at + 1)) {
                        var least = times.group(1) == null ? 1 : Math.max(1, Long.parseLong(times.group(1)));
                        ways *= (alternatives + 2) * least;
                    } else {
                        ways *= alternatives;
                    }
                }
                default -> {}
            }
        }
        return Math.min(ways, MOST + 1);
    }
}
