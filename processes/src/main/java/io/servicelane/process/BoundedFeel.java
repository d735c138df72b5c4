package io.servicelane.process;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedEvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/** FEEL that reads each expression once, and gives up on one that would take long or fill the memory. */
class BoundedFeel extends FeelEngine {

    /** Far more than all deployed rules and forms have; expressions never come from outside. */
    private static final int MOST = 20_000;

    private static final int LONGEST = 20_000;

    /** The time to find out that brackets are not closed is doubled by each one. */
    private static final int DEEPEST_BRACKETS = 10;

    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final FunctionProvider functions;
    private final ValueMapper values;
    private final LongConsumer spent;

    /** Tells after each evaluation how many steps it took. */
    BoundedFeel(FunctionProvider own, ValueMapper values, LongConsumer spent) {
        super(own, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
        this.values = values;
        this.spent = spent;
        this.functions =
                new FunctionProvider.CompositeFunctionProvider(listOf(new BuiltinFunctions(clock(), values), own));
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return remembered(expressions, expression, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
        return remembered(tests, expression, super::parseUnaryTests);
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
        var effort = new FeelEffort();
        var result = evaluated(expression, variables, effort);
        spent.accept(effort.steps());
        return result;
    }

    private EvaluationResult evaluated(ParsedExpression expression, Context variables, FeelEffort effort) {
        try {
            return completed(expression, variables, effort);
        } catch (StackOverflowError tooDeep) {
            return failed(expression, "it is nested too deeply", listOf());
        } catch (RuntimeException failure) {
            return failed(expression, failure.toString(), listOf());
        }
    }

    private EvaluationResult completed(ParsedExpression expression, Context variables, FeelEffort effort) {
        var context = EvalContext.create(values, new HarmlessFunctions(functions, effort))
                .merge(variables);
        var value = new CountingInterpreter(values, effort).eval(expression.expression(), context);
        var failures = context.failureCollector().failures();
        var cause = cause(value, failures);
        return cause == null
                ? new SuccessfulEvaluationResult(values.unpackVal(value), failures)
                : failed(expression, cause, failures);
    }

    private static @Nullable String cause(Val value, List<EvaluationFailure> failures) {
        for (var failure : CollectionConverters.asJava(failures)) {
            if (failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$) {
                return failure.failureMessage();
            }
        }
        return value instanceof ValError error
                ? error.error()
                : value instanceof ValFatalError fatal ? fatal.error() : null;
    }

    private static EvaluationResult failed(
            ParsedExpression expression, String cause, List<EvaluationFailure> failures) {
        return new FailedEvaluationResult(
                new Failure("failed to evaluate expression '%s': %s".formatted(expression.text(), cause)), failures);
    }

    private static Either<Failure, ParsedExpression> remembered(
            Map<String, Either<Failure, ParsedExpression>> known,
            String expression,
            Function<String, Either<Failure, ParsedExpression>> read) {
        var parsed = known.get(expression);
        if (parsed == null) {
            parsed = read(expression, read);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(expression, parsed);
        }
        return parsed;
    }

    private static Either<Failure, ParsedExpression> read(
            String expression, Function<String, Either<Failure, ParsedExpression>> read) {
        if (expression.length() > LONGEST || FeelBrackets.deepest(expression) > DEEPEST_BRACKETS) {
            return new Left<>(new Failure(
                    "failed to parse expression: it is longer than %d characters or its brackets".formatted(LONGEST)
                            + " are nested more than %d levels deep".formatted(DEEPEST_BRACKETS)));
        }
        try {
            return read.apply(expression);
        } catch (StackOverflowError tooDeep) {
            return new Left<>(new Failure("failed to parse expression: it has too many parts"));
        }
    }

    @SafeVarargs
    private static <T> List<T> listOf(T... entries) {
        return CollectionConverters.asScala(java.util.List.of(entries)).toList();
    }
}
