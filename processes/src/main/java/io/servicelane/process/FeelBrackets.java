package io.servicelane.process;

import java.util.regex.Pattern;

/** How deeply brackets are nested in FEEL, outside of texts and comments. */
public final class FeelBrackets {

    /** Texts and comments, also those that are not closed; none of it can be read in two ways. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\z)|/\\*.*?(?:\\*/|\\z)|//[^\\r\\n]*+", Pattern.DOTALL);

    private FeelBrackets() {}

    /** The deepest level; none when there are no brackets. */
    public static int deepest(String expression) {
        var depth = 0;
        var deepest = 0;
        var rest = TEXT_OR_COMMENT.matcher(expression).replaceAll(" ");
        for (var at = 0; at < rest.length(); at++) {
            if ("([{".indexOf(rest.charAt(at)) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(rest.charAt(at)) >= 0) {
                depth--;
            }
        }
        return deepest;
    }
}
