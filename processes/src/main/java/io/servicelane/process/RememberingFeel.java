package io.servicelane.process;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL, which reads each expression once. The vendor's reads every cell of a table again for every
 * decision, which costs more than all the rest of a decision. It sees data and no Java objects.
 */
public class RememberingFeel extends ScalaFeelEngine {

    /** FEEL without functions of our own. */
    public RememberingFeel() {
        super(null);
    }

    @Override
    protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper> getValueMappers() {
        return toScalaList(new OnlyData(), new JavaValueMapper());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static class Remembering extends FeelEngine {

        /** Far more than all deployed rules and forms have; expressions never come from outside. */
        private static final int MOST = 20_000;

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Remembering(FunctionProvider functions, ValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String expression) {
            return remembered(expressions, expression, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
            return remembered(tests, expression, super::parseUnaryTests);
        }

        private static Either<Failure, ParsedExpression> remembered(
                Map<String, Either<Failure, ParsedExpression>> known,
                String expression,
                Function<String, Either<Failure, ParsedExpression>> read) {
            var parsed = known.get(expression);
            if (parsed == null) {
                parsed = read.apply(expression);
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(expression, parsed);
            }
            return parsed;
        }
    }
}
