package io.servicelane.process;

import camundajar.impl.scala.util.Either;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Whether a text is FEEL at all. The engine itself finds out only when a decision comes to that cell. */
class FeelSyntax {

    private static final Pattern PREFIX =
            Pattern.compile("^failed to parse [\\w -]+ '.*': (?=Expected)", Pattern.DOTALL);

    private final FeelEngine feel = new FeelEngine.Builder().build();

    /** What is wrong with an expression; empty when nothing is. */
    Optional<String> expressionFault(String text) {
        return fault(feel.parseExpression(text));
    }

    /** What is wrong with the test of an input cell; empty when nothing is. */
    Optional<String> testFault(String text) {
        return fault(feel.parseUnaryTests(text));
    }

    private static Optional<String> fault(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return parsed.isLeft() ? Optional.of(inShort(parsed.swap().toOption().get())) : Optional.empty();
    }

    /** Without the text once more, and in one line. */
    private static String inShort(FeelEngine.Failure failure) {
        return PREFIX.matcher(failure.message()).replaceFirst("").replaceAll("\\s+", " ");
    }
}
