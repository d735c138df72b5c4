package io.servicelane.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** The expressions of models, which see variables and a few beans, and of these only harmless members. */
class SandboxedExpressions extends JuelExpressionManager {

    SandboxedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        try {
            return new BoundedExpression(createValueExpression(text), this, text);
        } catch (StackOverflowError tooDeep) {
            throw BoundedExpression.tooDeep();
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new MemberGuard());
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new BeanELResolver(true));
        return resolvers;
    }
}
