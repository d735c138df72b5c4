package io.servicelane.process;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/** FEEL's functions that take a regular expression, which give up rather than hang. */
class FeelPatterns {

    private final FeelEffort effort;
    private final List<String> arguments;

    FeelPatterns(FeelEffort effort, List<Val> arguments) {
        this.effort = effort;
        this.arguments =
                arguments.stream().map(text -> ((ValString) text).value()).toList();
    }

    static boolean areTexts(List<Val> arguments) {
        return arguments.stream().allMatch(ValString.class::isInstance);
    }

    Val call(String function) {
        try {
            return switch (function) {
                case "matches" -> ValBoolean.apply(matcher(2).find());
                case "replace" -> replaced(matcher(3), arguments.get(2));
                case "split" -> listed(List.of(matcher(2).pattern().split(text(), -1)));
                default -> found(matcher(2));
            };
        } catch (PatternSyntaxException invalid) {
            return new ValError("Invalid pattern '%s'".formatted(arguments.get(1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException invalid) {
            return new ValError("Invalid replacement for pattern '%s'".formatted(arguments.get(1)));
        } catch (StackOverflowError hopeless) {
            throw new FeelTooMuch("A pattern in FEEL goes too deep");
        }
    }

    private Matcher matcher(int flagsAt) {
        if (PatternWays.of(arguments.get(1)) > PatternWays.MOST) {
            throw new FeelTooMuch("A pattern in FEEL has too many groups that are repeated or left out");
        }
        var flags = arguments.size() > flagsAt ? arguments.get(flagsAt) : "";
        return Pattern.compile(
                        arguments.get(1),
                        (flags.contains("s") ? Pattern.DOTALL : 0)
                                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                                | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                                | (flags.contains("x") ? Pattern.COMMENTS : 0))
                .matcher(text());
    }

    private PatientText text() {
        return new PatientText(arguments.get(0), effort::read);
    }

    private static Val replaced(Matcher matcher, String replacement) {
        var text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, replacement);
            if (text.length() > FeelEffort.LONGEST_TEXT) {
                break;
            }
        }
        return new ValString(matcher.appendTail(text).toString());
    }

    private static Val found(Matcher matcher) {
        var found = new ArrayList<String>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return listed(found);
    }

    private static Val listed(List<String> texts) {
        var values = texts.stream().<Val>map(ValString::new).toList();
        return new ValList(CollectionConverters.asScala(values).toList());
    }
}
