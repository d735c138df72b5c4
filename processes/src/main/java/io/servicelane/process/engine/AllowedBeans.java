package io.servicelane.process.engine;

import io.servicelane.process.step.AskedByModels;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans a model may name: the palette's delegates and listeners, those made to be asked, and no other. Looked up
 * when used, because the delegates need services that need the engine.
 */
public class AllowedBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private @Nullable Set<String> names;

    AllowedBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && names().contains(text);
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the beans that models may name. */
    public static Set<String> names(ListableBeanFactory beans) {
        return Stream.of(JavaDelegate.class, ExecutionListener.class, AskedByModels.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, false, false)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = names(beans);
        }
        return names;
    }
}
