package io.servicelane.process;

import camundajar.impl.scala.Function1;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Set;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;

/** FEEL's functions for one evaluation: none hangs on a pattern, or makes a number or a list of a billion parts. */
class HarmlessFunctions implements FunctionProvider {

    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");

    /** Their second argument says how many places are written out. */
    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    /** They compare each entry with each other. */
    private static final Set<String> COMPARING = Set.of("distinct values", "duplicate values", "union", "mode");

    private final FunctionProvider functions;
    private final FeelEffort effort;

    HarmlessFunctions(FunctionProvider functions, FeelEffort effort) {
        this.functions = functions;
        this.effort = effort;
    }

    @Override
    public List<ValFunction> getFunctions(String name) {
        return functions.getFunctions(name).map(function -> harmless(name, function));
    }

    @Override
    public Iterable<String> functionNames() {
        return functions.functionNames();
    }

    private ValFunction harmless(String name, ValFunction function) {
        Function1<List<Val>, Object> invoke = arguments -> {
            var given = CollectionConverters.asJava(arguments);
            given.forEach(argument -> check(name, argument));
            if (ROUNDING.contains(name) && given.size() > 1) {
                checkPlaces(given.get(1));
            }
            return PATTERNS.contains(name) && FeelPatterns.areTexts(given)
                    ? new FeelPatterns(effort, given).call(name)
                    : function.invoke().apply(arguments);
        };
        return new ValFunction(function.params(), invoke, function.hasVarArgs());
    }

    private void check(String name, Val argument) {
        if (argument instanceof ValList list) {
            effort.made(list);
            if (COMPARING.contains(name)) {
                effort.spendOnEach(list.items().length());
            }
        }
        FeelEffort.checkSize(argument);
    }

    private static void checkPlaces(Val places) {
        if (places instanceof ValNumber number && Math.abs(number.value().doubleValue()) > FeelEffort.MOST_DIGITS) {
            throw new FeelTooMuch("FEEL rounds to at most %d places".formatted(FeelEffort.MOST_DIGITS));
        }
    }
}
