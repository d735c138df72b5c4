package io.servicelane.deployment;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Two texts line by line, in the form that programmers read. */
final class TextComparison {

    /** Lines that are left to compare once the same beginning and end are put aside; the time grows with their square. */
    private static final int MOST_DIFFERENT = 4000;

    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 3000;
    private static final int AROUND = 3;

    private TextComparison() {}

    /** A unified diff; the last line is {@code …} when it was cut or the texts are too different to compare. */
    static List<String> lines(String file, List<String> before, List<String> after) {
        var old = cut(before);
        var now = cut(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        if (old.size() - start - end > MOST_DIFFERENT || now.size() - start - end > MOST_DIFFERENT) {
            return List.of("--- " + file, "+++ " + file, "…");
        }
        var all = UnifiedDiffUtils.generateUnifiedDiff(file, file, old, DiffUtils.diff(old, now), AROUND);
        if (all.size() <= MOST_LINES) {
            return all;
        }
        var some = new java.util.ArrayList<>(all.subList(0, MOST_LINES));
        some.add("…");
        return some;
    }

    private static List<String> cut(List<String> lines) {
        return lines.stream()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .toList();
    }
}
