package io.servicelane.process;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.math.BigDecimal;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * What one evaluation may cost. It is counted, not timed, so that the same expression over the same values always ends
 * the same way, however busy the machine is.
 */
class FeelEffort {

    /** Takes about a second; a decision of the largest shipped table takes some hundred. */
    static final int MOST_STEPS = 500_000;

    /** A pattern reads a character at every step it takes. */
    static final int MOST_CHARACTERS_READ = 1_000_000;

    static final int LONGEST_TEXT = 100_000;
    static final int LONGEST_LIST = 10_000;
    static final int MOST_DIGITS = 400;

    private static final int DEEPEST = 250;
    private static final int CHARACTERS_A_STEP = 20;
    private static final int COPIES_A_STEP = 50;

    private long steps;
    private int depth;
    private int read;

    void enter() {
        spend(1);
        if (++depth > DEEPEST) {
            throw tooMuch("FEEL is nested more than %d levels deep", DEEPEST);
        }
    }

    /** What it has taken so far, with what its patterns have read. */
    long steps() {
        return steps + read / CHARACTERS_A_STEP;
    }

    void leave() {
        depth--;
    }

    void read() {
        if (++read > MOST_CHARACTERS_READ) {
            throw tooMuch("The patterns of a FEEL expression read more than %d characters", MOST_CHARACTERS_READ);
        }
    }

    /** What a loop over that many entries copies besides doing its work, as it keeps its results so far. */
    void spendOnEach(long entries) {
        if (entries > LONGEST_LIST) {
            throw tooMuch("A list in FEEL has more than %d entries", LONGEST_LIST);
        }
        spend(entries + entries * entries / COPIES_A_STEP);
    }

    /** Refuses what is too large and counts what had to be made. */
    Val made(Val value) {
        spend(value instanceof ValList || value instanceof ValContext ? entries(value, 0) : letters(value));
        checkSize(value);
        return value;
    }

    /** The range of a loop, before anything makes a list of it. */
    static void checkRange(BigDecimal from, BigDecimal to) {
        if (Math.abs(to.doubleValue() - from.doubleValue()) >= LONGEST_LIST) {
            throw tooMuch("A list in FEEL has more than %d entries", LONGEST_LIST);
        }
    }

    static void checkSize(Val value) {
        if (value instanceof ValString text && text.value().length() > LONGEST_TEXT) {
            throw tooMuch("A text in FEEL is longer than %d characters", LONGEST_TEXT);
        }
        if (value instanceof ValNumber number
                && Math.max(
                                Math.abs((long) number.value().scale()),
                                number.value().precision())
                        > MOST_DIGITS) {
            throw tooMuch("A number in FEEL has more than %d digits", MOST_DIGITS);
        }
    }

    private void spend(long more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw tooMuch("A FEEL expression takes more than %d steps", MOST_STEPS);
        }
    }

    private static int letters(Val value) {
        return value instanceof ValString text ? text.value().length() / CHARACTERS_A_STEP : 0;
    }

    /** With those inside, and again each time: a list of the same list twice, and so on, is long when it is read. */
    private static int entries(Object value, int before) {
        var count = before + 1;
        if (count > LONGEST_LIST) {
            throw tooMuch("A list in FEEL has more than %d entries", LONGEST_LIST);
        }
        if (value instanceof ValList list) {
            for (var entry : CollectionConverters.asJava(list.items())) {
                count = entries(entry, count);
            }
        } else if (value instanceof ValContext context) {
            var variables = context.context().variableProvider().getVariables();
            for (var entry : CollectionConverters.asJava(variables).values()) {
                count = entries(entry, count);
            }
        }
        return count;
    }

    private static FeelTooMuch tooMuch(String what, int limit) {
        return new FeelTooMuch(what.formatted(limit));
    }
}
