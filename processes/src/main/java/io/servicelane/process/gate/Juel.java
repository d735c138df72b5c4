package io.servicelane.process.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression of a model, taken apart but not evaluated.
 *
 * @param names what it reads: variables and beans
 * @param functions what it calls without a bean
 * @param members what it asks of something
 */
record Juel(Set<String> names, Set<String> functions, Set<Member> members) {

    /** Whether a text has an expression in it; the engine takes anything else literally. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Takes it apart.
     *
     * @throws NoExpression when the engine could not parse it
     */
    static Juel read(String text) throws NoExpression {
        var members = new LinkedHashSet<Member>();
        try {
            var tree = new NotingBuilder(members).build(text);
            var names = new LinkedHashSet<String>();
            tree.getIdentifierNodes().forEach(node -> names.add(node.getName()));
            var functions = new LinkedHashSet<String>();
            tree.getFunctionNodes().forEach(node -> functions.add(node.getName()));
            return new Juel(names, functions, members);
        } catch (TreeBuilderException broken) {
            throw new NoExpression(Words.shortened(broken.getMessage().replaceFirst("(?s)^.*'; ", "")));
        } catch (StackOverflowError tooDeep) {
            throw new NoExpression("nested too deeply");
        }
    }

    /**
     * A property or method.
     *
     * @param of the name it is asked of; empty when that is something worked out
     * @param name empty when it is known only when evaluated
     */
    record Member(String of, String name) {}

    /** A text that is no expression; the message says why. */
    static final class NoExpression extends Exception {

        private static final long serialVersionUID = 1;

        NoExpression(String why) {
            super(why);
        }
    }

    /** Parses as the engine does. */
    private static final class NotingBuilder extends Builder {

        private static final long serialVersionUID = 1;

        private final transient Set<Member> members;

        NotingBuilder(Set<Member> members) {
            super(Feature.METHOD_INVOCATIONS);
            this.members = members;
        }

        @Override
        protected Parser createParser(String expression) {
            return new NotingParser(this, expression, members);
        }
    }

    private static final class NotingParser extends Parser {

        private final Set<Member> members;

        NotingParser(Builder builder, String expression, Set<Member> members) {
            super(builder, expression);
            this.members = members;
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            members.add(new Member(name(base), property));
            return super.createAstDot(base, property, lvalue);
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            var written = property.getStructuralId(null);
            members.add(new Member(
                    name(base), written.matches("(['\"]).*\\1") ? written.substring(1, written.length() - 1) : ""));
            return super.createAstBracket(base, property, lvalue, strict);
        }

        private static String name(AstNode node) {
            return node instanceof org.camunda.bpm.impl.juel.AstIdentifier identifier ? identifier.getName() : "";
        }
    }
}
