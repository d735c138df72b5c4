package io.servicelane.process.gate;

import io.servicelane.process.engine.AllowedBeans;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that models may name, and what each can be used as. */
@Component("gatePalette")
class Palette {

    private static final Pattern NAMED = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final ListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    Palette(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The bean that an expression names and nothing else. */
    static Optional<String> named(@Nullable String expression) {
        var match = NAMED.matcher(expression == null ? "" : expression.strip());
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Asked for once: every expression of every model is held beside them. */
    Set<String> names() {
        var known = names;
        if (known == null) {
            known = AllowedBeans.names(beans);
            names = known;
        }
        return known;
    }

    /** Whether a task can run it. */
    boolean isStep(String bean) {
        return is(bean, JavaDelegate.class);
    }

    /** Whether a listener can run it. */
    boolean isListener(String bean) {
        return is(bean, ExecutionListener.class) || isStep(bean);
    }

    /** Whether it has such a method with so many inputs; below zero: such a property. */
    boolean answers(String bean, String member, int inputs) {
        var type = beans.getType(bean);
        return type != null
                && Stream.of(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .anyMatch(method -> inputs < 0
                                ? method.getParameterCount() == 0
                                        && method.getName().equalsIgnoreCase("get" + member)
                                : method.getParameterCount() == inputs
                                        && method.getName().equals(member));
    }

    /** What tasks, or listeners, may run, for people to read. */
    String offer(boolean listeners) {
        return names().stream()
                .filter(bean -> listeners ? is(bean, ExecutionListener.class) : isStep(bean))
                .map("${%s}"::formatted)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), sorted -> String.join(" ", sorted)));
    }

    private boolean is(String bean, Class<?> type) {
        var actual = names().contains(bean) ? beans.getType(bean) : null;
        return actual != null && type.isAssignableFrom(actual);
    }
}
