package io.servicelane.process.gate;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** A FEEL expression, taken apart but not evaluated. */
final class FeelTree {

    /** More turns than any rule needs; a thread that takes them does nothing else for a while. */
    private static final long MOST_TURNS = 10_000;

    private static final Set<String> REGULAR = Set.of("matches", "replace", "split", "extract");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();
    private final Set<String> results = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<Comparison> comparisons = new LinkedHashSet<>();
    private final Deque<String> local = new ArrayDeque<>();
    private boolean endless;

    private FeelTree() {}

    static FeelTree of(Exp expression) {
        var tree = new FeelTree();
        tree.walk(expression, 1);
        tree.noteResults(expression);
        return tree;
    }

    /** What it reads from outside. */
    Set<String> names() {
        return names;
    }

    /** What it calls, by name. */
    Set<String> functions() {
        return functions;
    }

    /** The texts that it can come to, as far as they are written out. */
    Set<String> results() {
        return results;
    }

    /** The texts that names from outside are held against. */
    Set<Comparison> comparisons() {
        return comparisons;
    }

    /** Texts that are to be regular expressions and are none. */
    Set<String> brokenPatterns() {
        return patterns;
    }

    /** Whether it would take a range of numbers one by one for too long, or nobody knows for how long. */
    boolean isEndless() {
        return endless;
    }

    private void noteResults(Exp expression) {
        if (expression instanceof If choice) {
            noteResults(choice.statement());
            noteResults(choice.elseStatement());
        } else if (expression instanceof ConstString text) {
            results.add(text.value());
        }
    }

    private void walk(Object node, long turns) {
        if (node instanceof For loop) {
            loop(loop.iterators(), List.of(loop.exp()), turns);
        } else if (node instanceof SomeItem loop) {
            loop(loop.iterators(), List.of(loop.condition()), turns);
        } else if (node instanceof EveryItem loop) {
            loop(loop.iterators(), List.of(loop.condition()), turns);
        } else if (node instanceof FunctionDefinition function) {
            within(strings(function.parameters()), function.body(), turns);
        } else if (node instanceof Filter filter) {
            walk(filter.list(), turns);
            if (turns(filter.list()) > 1) {
                walk(filter.filter(), turns);
            } else {
                // the members of what is filtered can be named like variables, and nobody knows them
                var before = Set.copyOf(names);
                var compared = Set.copyOf(comparisons);
                walk(filter.filter(), turns);
                names.retainAll(before);
                comparisons.retainAll(compared);
            }
        } else if (node instanceof ConstContext context) {
            var depth = local.size();
            each(context.entries(), entry -> {
                walk(((Tuple2<?, ?>) entry)._2(), turns);
                local.push(String.valueOf(((Tuple2<?, ?>) entry)._1()));
            });
            leave(depth);
        } else if (node instanceof Ref name) {
            var first = strings(name.names()).get(0);
            if (!local.contains(first)) {
                names.add(first);
            }
        } else {
            noteCall(node);
            if (node instanceof Equal both) {
                noteComparison(both.x(), both.y());
                noteComparison(both.y(), both.x());
            }
            children(node, turns);
        }
    }

    private void noteCall(Object node) {
        if (node instanceof FunctionInvocation call) {
            if (!local.contains(call.function())) {
                functions.add(call.function());
            }
            if (REGULAR.contains(call.function())
                    && call.params() instanceof PositionalFunctionParameters inputs
                    && inputs.params().size() > 1
                    && inputs.params().apply(1) instanceof ConstString pattern) {
                notePattern(pattern.value());
            }
        }
    }

    private void noteComparison(Exp one, Exp other) {
        if (one instanceof Ref name && other instanceof ConstString text) {
            var path = strings(name.names());
            if (path.size() == 1 && !local.contains(path.get(0))) {
                comparisons.add(new Comparison(path.get(0), text.value()));
            }
        }
    }

    private void notePattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            patterns.add(pattern);
        }
    }

    private void children(Object node, long turns) {
        if (node instanceof Iterable<?> list) {
            each(list, child -> walk(child, turns));
        } else if (node instanceof Product parts) {
            for (var at = 0; at < parts.productArity(); at++) {
                walk(parts.productElement(at), turns);
            }
        }
    }

    private void loop(Iterable<?> iterators, List<Exp> bodies, long turns) {
        var depth = local.size();
        var inner = new long[] {turns};
        each(iterators, iterator -> {
            var over = ((Tuple2<?, ?>) iterator)._2();
            walk(over, inner[0]);
            inner[0] = Math.min(inner[0] * turns(over), Integer.MAX_VALUE);
            local.push(String.valueOf(((Tuple2<?, ?>) iterator)._1()));
        });
        endless |= inner[0] > MOST_TURNS;
        local.push("partial");
        bodies.forEach(body -> walk(body, inner[0]));
        leave(depth);
    }

    /** How many values a range has; one for a list, whose length the text or an answer limits. */
    private static long turns(Object over) {
        if (!(over instanceof IterationContext range)) {
            return 1;
        }
        if (range.start() instanceof ConstNumber from && range.end() instanceof ConstNumber to) {
            var size = new BigDecimal(to.value().toString())
                    .subtract(new BigDecimal(from.value().toString()))
                    .abs()
                    .add(BigDecimal.ONE);
            return size.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? Integer.MAX_VALUE : size.longValue();
        }
        var counts = range.end() instanceof FunctionInvocation call
                && call.function().equals("count");
        return counts ? 1 : Integer.MAX_VALUE;
    }

    private void within(List<String> inner, Object body, long turns) {
        var depth = local.size();
        inner.forEach(local::push);
        walk(body, turns);
        leave(depth);
    }

    private void leave(int depth) {
        while (local.size() > depth) {
            local.pop();
        }
    }

    private static List<String> strings(Iterable<String> list) {
        var strings = new java.util.ArrayList<String>();
        each(list, text -> strings.add(String.valueOf(text)));
        return strings;
    }

    private static void each(Iterable<?> list, java.util.function.Consumer<Object> action) {
        for (var all = list.iterator(); all.hasNext(); ) {
            action.accept(all.next());
        }
    }

    /** Whether a name is that text. */
    record Comparison(String name, String text) {}
}
