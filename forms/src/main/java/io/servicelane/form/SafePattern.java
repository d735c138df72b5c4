package io.servicelane.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that gives up on a text rather than hang on it. */
final class SafePattern {

    private static final int STEPS = 2_000_000;

    private final Pattern pattern;

    /**
     * Reads a pattern that was looked at by {@link PatternWays}.
     *
     * @throws PatternSyntaxException when it is none
     */
    SafePattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Whether the pattern is found in the text, as {@code RegExp.test} has it; false when it takes too long to say. */
    boolean foundIn(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[] {STEPS})).find();
        } catch (TooManySteps | StackOverflowError hopeless) {
            return false;
        }
    }

    /** Every step of the matcher reads a character, so counting reads bounds the work. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
