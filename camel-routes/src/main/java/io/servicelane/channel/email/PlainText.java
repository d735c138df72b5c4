package io.servicelane.channel.email;

import java.util.regex.Pattern;

/** Text that may be stored and shown: no control signs, no half signs, no endless lines of nothing. */
final class PlainText {

    /** Longer texts are cut; the original is kept anyway. */
    static final int LONGEST = 500_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cs}\\uFFFE\\uFFFF]");
    /** Begins only where a run of spaces begins: a text may hold very long ones in the middle of a line. */
    private static final Pattern SPACE_AT_END = Pattern.compile("(?<![ \\t\\u00A0])[ \\t\\u00A0]++(?=\\n|$)");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{4,}");

    private PlainText() {}

    /** The text as it may be stored. */
    static String clean(String text) {
        var lines = cut(text, LONGEST).replace("\r\n", "\n").replace('\r', '\n');
        lines = CONTROL.matcher(lines).replaceAll("");
        lines = SPACE_AT_END.matcher(lines).replaceAll("");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n\n").strip();
    }

    /** The text on one line, at most that long. */
    static String line(String text, int longest) {
        var line = CONTROL.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        return cut(line.strip(), longest);
    }

    /** The first part of the text, never cut in the middle of a sign. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
