package io.servicelane.process.gate;

import camundajar.impl.scala.util.Either;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Whether a text is FEEL at all. The engine itself finds out only when a decision comes to that cell. */
class FeelSyntax {

    private static final Pattern PREFIX =
            Pattern.compile("^failed to parse [\\w -]+ '.*': (?=Expected)", Pattern.DOTALL);

    private static final int DEEPEST = 8;

    private final FeelEngine feel = new FeelEngine.Builder().build();

    /** What is wrong with an expression; empty when nothing is. */
    Optional<String> expressionFault(String text) {
        return fault(text, feel::parseExpression);
    }

    /** What is wrong with the test of an input cell; empty when nothing is. */
    Optional<String> testFault(String text) {
        return fault(text, feel::parseUnaryTests);
    }

    private static Optional<String> fault(
            String text, Function<String, Either<FeelEngine.Failure, ParsedExpression>> parser) {
        if (nested(text) > DEEPEST) {
            return Optional.of("nested more than %d levels deep".formatted(DEEPEST));
        }
        try {
            return fault(parser.apply(text));
        } catch (StackOverflowError tooLong) {
            return Optional.of("too long to be read");
        }
    }

    /** How deeply brackets are nested; the time to read them doubles with each level. */
    private static int nested(String text) {
        var depth = 0;
        var deepest = 0;
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"' && (at == 0 || text.charAt(at - 1) != '\\')) {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if ("([{".indexOf(text.charAt(at)) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(text.charAt(at)) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static Optional<String> fault(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return parsed.isLeft() ? Optional.of(inShort(parsed.swap().toOption().get())) : Optional.empty();
    }

    /** Without the text once more, and in one line. */
    private static String inShort(FeelEngine.Failure failure) {
        return PREFIX.matcher(failure.message()).replaceFirst("").replaceAll("\\s+", " ");
    }
}
