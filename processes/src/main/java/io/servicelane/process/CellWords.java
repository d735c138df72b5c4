package io.servicelane.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the cells of {@code slaTargets} and {@code escalationLadder} are read, when they are deployed and when they hit. */
public final class CellWords {

    static final int DEFAULT_WARN_PERCENT = 75;

    /** Longer than anything a desk promises; it keeps the walk over the calendar short. */
    private static final Duration LONGEST = Duration.ofDays(3653);

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final Set<String> MEANS = Set.of("desk", "email", "sms");

    private CellWords() {}

    public static Reading<String> kind(@Nullable Object cell) {
        return required(cell, "is empty; write the kind of clock, such as RESOLUTION")
                .when(
                        text -> KIND.matcher(text).matches(),
                        "'%s' is no kind of clock; write an upper-case word of at most 30 letters, digits and _, such as RESOLUTION"
                                .formatted(cell));
    }

    public static Reading<Duration> budget(@Nullable Object cell) {
        return duration(cell, "PT4H")
                .when(
                        budget -> budget.compareTo(Duration.ZERO) > 0,
                        "'%s' is not positive; write more working time than none, such as PT4H".formatted(cell));
    }

    public static Reading<Duration> after(@Nullable Object cell) {
        return duration(cell, "PT2H")
                .when(
                        after -> !after.isNegative(),
                        "'%s' is negative; write the working time after the level before, such as PT2H or PT0S"
                                .formatted(cell));
    }

    public static Reading<String> calendar(@Nullable Object cell) {
        return required(cell, "is empty; write the key of a working calendar, such as standard");
    }

    /** A whole percent; what is below 1 is a share. */
    public static Reading<Integer> warnPercent(@Nullable Object cell) {
        var text = text(cell);
        if (text == null) {
            return Reading.of(DEFAULT_WARN_PERCENT);
        }
        var fault = "'%s' is no share of the budget; write a percentage from 1 to 100, such as 75".formatted(cell);
        try {
            var number = new BigDecimal(text);
            var percent = number.compareTo(BigDecimal.ONE) < 0 ? number.movePointRight(2) : number;
            return Reading.of(percent.setScale(0, RoundingMode.HALF_UP).intValueExact())
                    .when(value -> value >= 1 && value <= 100, fault);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Reading.faulty(fault);
        }
    }

    /** Whether a reopened request starts again with the whole budget. */
    public static Reading<Boolean> reopen(@Nullable Object cell) {
        return second(cell, "remaining", "new");
    }

    /** Whether the clock waits for a step of the model. */
    public static Reading<Boolean> start(@Nullable Object cell) {
        return second(cell, "opened", "step");
    }

    /** Whether the second word is meant rather than the first, which is also meant by an empty cell. */
    private static Reading<Boolean> second(@Nullable Object cell, String first, String second) {
        var text = text(cell);
        if (text == null || text.equals(first)) {
            return Reading.of(false);
        }
        return text.equals(second)
                ? Reading.of(true)
                : Reading.faulty("'%s' is unknown; write %s or %s".formatted(cell, first, second));
    }

    public static Reading<Boolean> raise(@Nullable Object cell) {
        return second(cell, "false", "true");
    }

    public static Reading<Set<String>> tell(@Nullable Object cell) {
        return Reading.of(words(cell));
    }

    public static Reading<Set<String>> by(@Nullable Object cell) {
        return Reading.of(words(cell))
                .when(
                        MEANS::containsAll,
                        "'%s' names something else than desk, email and sms; write one or several of them, with commas"
                                .formatted(cell));
    }

    /** What a cell says, without the spaces around it; null when it says nothing. */
    static @Nullable String text(@Nullable Object cell) {
        return cell == null || cell.toString().isBlank()
                ? null
                : cell.toString().strip();
    }

    private static Reading<String> required(@Nullable Object cell, String otherwise) {
        var text = text(cell);
        return text == null ? Reading.faulty(otherwise) : Reading.of(text);
    }

    private static Reading<Duration> duration(@Nullable Object cell, String example) {
        var text = text(cell);
        if (text == null) {
            return Reading.faulty("is empty; write working time, such as %s".formatted(example));
        }
        try {
            return Reading.of(Duration.parse(text))
                    .when(
                            duration -> duration.compareTo(LONGEST) <= 0,
                            "'%s' is more than ten years; write less, such as %s".formatted(cell, example));
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            return Reading.faulty("'%s' is no duration; write hours and minutes of working time, such as %s"
                    .formatted(cell, example));
        }
    }

    private static Set<String> words(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            return CommaSeparated.words(
                    String.join(",", list.stream().map(String::valueOf).toList()));
        }
        return cell == null ? Set.of() : CommaSeparated.words(cell.toString());
    }
}
