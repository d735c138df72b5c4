package io.servicelane.process.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionNode;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression of a model, taken apart but not evaluated.
 *
 * @param names what it reads: variables and beans
 * @param functions what it calls without a bean
 * @param members what it asks of something
 * @param comparisons the texts that names are compared with
 * @param result what it comes to
 */
record Juel(
        Set<String> names, Set<String> functions, Set<Member> members, List<Comparison> comparisons, Result result) {

    private static final Set<AstBinary.Operator> ARITHMETIC =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);
    private static final Pattern CONSTANT = Pattern.compile("[$#]\\{\\s*['\"]([^'\"]*)['\"]\\s*}");
    private static final Set<AstBinary.Operator> EQUALITY = Set.of(AstBinary.EQ, AstBinary.NE);

    /** Whether a text has an expression in it; the engine takes anything else literally. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** A text without the expressions that are only a text themselves. */
    static String plain(String text) {
        return CONSTANT.matcher(text).replaceAll("$1");
    }

    /**
     * Takes it apart.
     *
     * @throws NoExpression when the engine could not parse it
     */
    static Juel read(String text) throws NoExpression {
        var notes = new Notes(new LinkedHashSet<>(), new ArrayList<>());
        try {
            var tree = new NotingBuilder(notes).build(text);
            var names = new LinkedHashSet<String>();
            tree.getIdentifierNodes().forEach(node -> names.add(node.getName()));
            var functions = new LinkedHashSet<String>();
            tree.getFunctionNodes().forEach(node -> functions.add(node.getName()));
            return new Juel(names, functions, notes.members(), notes.comparisons(), result(tree.getRoot()));
        } catch (TreeBuilderException broken) {
            throw new NoExpression(reason(broken, text));
        } catch (StackOverflowError tooDeep) {
            throw new NoExpression(new Said("nested too deeply", "嵌套过深"));
        }
    }

    private static Said reason(TreeBuilderException broken, String text) {
        var at = Math.min(Math.max(broken.getPosition(), 0), text.length());
        if (text.substring(at).isBlank()) {
            return new Said("something is missing at its end, such as }", "末尾缺少内容，例如 }");
        }
        var rest = Words.shortened(text.substring(at));
        return new Said("not understood from '%s' on".formatted(rest), "从“%s”起无法理解".formatted(rest));
    }

    /** The comparison that a text is and nothing else. */
    static Optional<Comparison> comparison(String text) {
        try {
            var read = read(text.strip());
            return read.result().kind() == Kind.COMPARISON && read.comparisons().size() == 1
                    ? Optional.of(read.comparisons().get(0)).filter(Comparison::equal)
                    : Optional.empty();
        } catch (NoExpression broken) {
            return Optional.empty();
        }
    }

    private static Result result(ExpressionNode root) {
        if (root instanceof AstEval eval) {
            var inner = eval.getChild(0);
            while (inner instanceof AstNested nested) {
                inner = nested.getChild(0);
            }
            if (inner instanceof AstString || inner instanceof AstNumber) {
                return new Result(Kind.NO_ANSWER, "");
            }
            if (inner instanceof AstIdentifier name) {
                return new Result(Kind.NAME, name.getName());
            }
            if (inner instanceof AstBinary binary) {
                return new Result(
                        ARITHMETIC.contains(binary.getOperator())
                                ? Kind.NO_ANSWER
                                : EQUALITY.contains(binary.getOperator()) ? Kind.COMPARISON : Kind.OTHER,
                        "");
            }
            return new Result(Kind.OTHER, "");
        }
        return new Result(root instanceof AstText || root instanceof AstComposite ? Kind.NO_ANSWER : Kind.OTHER, "");
    }

    /** What an expression comes to, as far as that can be seen. */
    enum Kind {
        NAME,
        COMPARISON,
        NO_ANSWER,
        OTHER
    }

    /**
     * What an expression comes to.
     *
     * @param name the only name it is; empty when it is more
     */
    record Result(Kind kind, String name) {}

    /**
     * A name that is compared with a text.
     *
     * @param equal whether they are to be the same
     */
    record Comparison(String name, String text, boolean equal) {}

    private record Notes(Set<Member> members, List<Comparison> comparisons) {}

    /**
     * A property or method.
     *
     * @param of the name it is asked of; empty when that is something worked out
     * @param name empty when it is known only when evaluated
     * @param inputs how many it is given when called; below zero when it is not
     */
    record Member(String of, String name, int inputs) {}

    /** A text that is no expression; the message says why. */
    static final class NoExpression extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Said why;

        NoExpression(Said why) {
            super(why.english());
            this.why = why;
        }

        Said why() {
            return why;
        }
    }

    /** Parses as the engine does. */
    private static final class NotingBuilder extends Builder {

        private static final long serialVersionUID = 1;

        private final transient Notes notes;

        NotingBuilder(Notes notes) {
            super(Feature.METHOD_INVOCATIONS);
            this.notes = notes;
        }

        @Override
        protected Parser createParser(String expression) {
            return new NotingParser(this, expression, notes);
        }
    }

    private static final class NotingParser extends Parser {

        private final Notes notes;

        NotingParser(Builder builder, String expression, Notes notes) {
            super(builder, expression);
            this.notes = notes;
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            notes.members().add(new Member(name(base), property, -1));
            return super.createAstDot(base, property, lvalue);
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            var written = property.getStructuralId(null);
            notes.members()
                    .add(new Member(
                            name(base),
                            written.matches("(['\"]).*\\1") ? written.substring(1, written.length() - 1) : "",
                            -1));
            return super.createAstBracket(base, property, lvalue, strict);
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters inputs) {
            if (property instanceof AstDot) {
                var called = property.getStructuralId(null).replaceFirst("(?s)^.*\\.\\s*", "");
                var of = name(property.getChild(0));
                notes.members().remove(new Member(of, called, -1));
                notes.members().add(new Member(of, called, inputs.getCardinality()));
            }
            return super.createAstMethod(property, inputs);
        }

        @Override
        protected AstBinary createAstBinary(AstNode left, AstNode right, AstBinary.Operator operator) {
            if (EQUALITY.contains(operator)) {
                compare(left, right, operator);
                compare(right, left, operator);
            }
            return super.createAstBinary(left, right, operator);
        }

        private void compare(AstNode named, AstNode text, AstBinary.Operator operator) {
            if (!name(named).isEmpty() && text instanceof AstString written) {
                notes.comparisons()
                        .add(new Comparison(
                                name(named), String.valueOf(written.eval(null, null)), operator == AstBinary.EQ));
            }
        }

        private static String name(AstNode node) {
            return node instanceof AstIdentifier identifier ? identifier.getName() : "";
        }
    }
}
