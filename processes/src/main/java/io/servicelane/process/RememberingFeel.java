package io.servicelane.process;

import java.util.function.LongConsumer;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL, which reads each expression once. The vendor's reads every cell of a table again for every
 * decision, which costs more than all the rest of a decision. It sees data and no Java objects, and no expression of a
 * model can keep it busy for long.
 */
public class RememberingFeel extends ScalaFeelEngine {

    private final LongConsumer spent;

    /** FEEL without functions of our own. */
    public RememberingFeel() {
        this(steps -> {});
    }

    /** FEEL that tells after each evaluation how many steps it took. */
    public RememberingFeel(LongConsumer spent) {
        super(null);
        this.spent = spent;
    }

    @Override
    protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper> getValueMappers() {
        return toScalaList(new OnlyData(), new JavaValueMapper());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new BoundedFeel(functions, values, steps -> spent.accept(steps));
    }
}
