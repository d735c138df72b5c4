package io.servicelane.process;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/** The vendor's interpreter for one evaluation, which comes past here for every part of the expression. */
class CountingInterpreter extends FeelInterpreter {

    private final FeelEffort effort;

    CountingInterpreter(ValueMapper values, FeelEffort effort) {
        super(values);
        this.effort = effort;
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        if (expression instanceof Known known) {
            return known.value();
        }
        effort.enter();
        var value = super.eval(limited(expression, context), context);
        effort.leave();
        if (expression instanceof Ref) {
            FeelEffort.checkSize(value);
            return value;
        }
        return effort.made(value);
    }

    /** The same expression, whose lists are known and short enough before it makes all pairs of their entries. */
    private Exp limited(Exp expression, EvalContext context) {
        if (expression instanceof IterationContext range) {
            return limited(range, context);
        }
        if (expression instanceof For loop) {
            return new For(limited(loop.iterators(), context), loop.exp());
        }
        if (expression instanceof SomeItem some) {
            return new SomeItem(limited(some.iterators(), context), some.condition());
        }
        if (expression instanceof EveryItem every) {
            return new EveryItem(limited(every.iterators(), context), every.condition());
        }
        return expression;
    }

    private Exp limited(IterationContext range, EvalContext context) {
        if (!(eval(range.start(), context) instanceof ValNumber from)
                || !(eval(range.end(), context) instanceof ValNumber to)) {
            return range;
        }
        FeelEffort.checkRange(from.value(), to.value());
        return new IterationContext(new ConstNumber(from.value()), new ConstNumber(to.value()));
    }

    private List<Tuple2<String, Exp>> limited(List<Tuple2<String, Exp>> iterators, EvalContext context) {
        var known = iterators.map(each -> new Tuple2<String, Exp>(each._1(), new Known(eval(each._2(), context))));
        var rounds = 1L;
        for (var each : CollectionConverters.asJava(known)) {
            if (((Known) each._2()).value() instanceof ValList list) {
                rounds *= list.items().length();
                effort.spendOnEach(rounds);
            }
        }
        return known;
    }

    /** A part of an expression that was evaluated. */
    private record Known(Val value) implements Exp {}
}
