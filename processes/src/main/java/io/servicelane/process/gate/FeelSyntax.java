package io.servicelane.process.gate;

import camundajar.impl.scala.util.Either;
import io.servicelane.process.FeelBrackets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Whether a text is FEEL at all. The engine itself finds out only when a decision comes to that cell. */
final class FeelSyntax {

    static final FeelSyntax FEEL = new FeelSyntax();

    private static final Pattern PLACE = Pattern.compile(":(\\d+):(\\d+), found \"");
    /** The time to read brackets doubles with each level. */
    private static final int DEEPEST = 8;

    private final FeelEngine feel = new FeelEngine.Builder().build();
    private final Set<String> functions = functions();

    private FeelSyntax() {}

    /** What is wrong with an expression; empty when nothing is. */
    List<Fault> expressionFaults(String text) {
        return faults(text, feel::parseExpression);
    }

    /** What is wrong with the test of an input cell; empty when nothing is. */
    List<Fault> testFaults(String text) {
        return faults(text, feel::parseUnaryTests);
    }

    /** An expression taken apart; empty when it is none. */
    Optional<FeelTree> expression(String text) {
        return tree(text, feel::parseExpression);
    }

    /** The test of an input cell taken apart; empty when it is none. */
    Optional<FeelTree> test(String text) {
        return tree(text, feel::parseUnaryTests);
    }

    private static Optional<FeelTree> tree(
            String text, Function<String, Either<FeelEngine.Failure, ParsedExpression>> parser) {
        if (text.isEmpty() || FeelBrackets.deepest(text) > DEEPEST) {
            return Optional.empty();
        }
        try {
            var parsed = parser.apply(text);
            return parsed.isLeft()
                    ? Optional.empty()
                    : Optional.of(FeelTree.of(parsed.toOption().get().expression()));
        } catch (StackOverflowError tooLong) {
            return Optional.empty();
        }
    }

    private List<Fault> faults(String text, Function<String, Either<FeelEngine.Failure, ParsedExpression>> parser) {
        if (FeelBrackets.deepest(text) > DEEPEST) {
            return List.of(Fault.syntax(
                    new Said("nested more than %d levels deep".formatted(DEEPEST), "嵌套超过 %d 层".formatted(DEEPEST))));
        }
        try {
            var parsed = parser.apply(text);
            return parsed.isLeft()
                    ? List.of(Fault.syntax(reason(parsed.swap().toOption().get(), text)))
                    : faults(FeelTree.of(parsed.toOption().get().expression()));
        } catch (StackOverflowError tooLong) {
            return List.of(Fault.syntax(new Said("too long to be read", "过长，无法读取")));
        }
    }

    private List<Fault> faults(FeelTree tree) {
        var faults = new ArrayList<Fault>();
        if (tree.isEndless()) {
            faults.add(new Fault(Fault.Kind.LOOP, new Said("", "")));
        }
        tree.brokenPatterns()
                .forEach(pattern -> faults.add(Fault.syntax(new Said(
                        "'%s' is no regular expression".formatted(pattern), "“%s”不是正则表达式".formatted(pattern)))));
        tree.functions().stream()
                .filter(function -> !functions.contains(function))
                .forEach(function -> faults.add(new Fault(Fault.Kind.FUNCTION, new Said(function, function))));
        return faults;
    }

    private Set<String> functions() {
        var names = new HashSet<String>();
        var all = new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, feel.valueMapper())
                .functionNames()
                .iterator();
        while (all.hasNext()) {
            names.add(all.next());
        }
        return Set.copyOf(names);
    }

    /** Where the reader stopped; what it expected there is a grammar that nobody has learnt. */
    private static Said reason(FeelEngine.Failure failure, String text) {
        var place = PLACE.matcher(failure.message());
        var at = 0;
        while (place.find()) {
            at = start(text, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
        }
        if (at >= text.length()) {
            return new Said("something is missing at its end", "末尾缺少内容");
        }
        var rest = Words.shortened(text.substring(at));
        return at == 0
                ? new Said("it cannot be read", "无法读取")
                : new Said("not understood from '%s' on".formatted(rest), "从“%s”起无法理解".formatted(rest));
    }

    private static int start(String text, int line, int column) {
        var at = 0;
        for (var passed = 1; passed < line && at >= 0; passed++) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.min(at + column - 1, text.length());
    }

    /**
     * Something that is wrong with a text.
     *
     * @param said why it is no FEEL, or the function that there is not
     */
    record Fault(Kind kind, Said said) {

        enum Kind {
            SYNTAX,
            LOOP,
            FUNCTION
        }

        static Fault syntax(Said why) {
            return new Fault(Kind.SYNTAX, why);
        }

        /** Notes it as what it is. */
        void note(Findings findings, Code syntax, String file, String element, String text) {
            switch (kind) {
                case SYNTAX -> findings.add(syntax, file, element, text, said);
                case LOOP -> findings.add(Code.FEEL_LOOP, file, element, text);
                default -> findings.add(Code.FEEL_FUNCTION, file, element, text, said);
            }
        }
    }
}
