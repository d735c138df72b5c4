package io.servicelane.process;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Java objects out of FEEL, which reads the properties and calls the methods of whatever it is given. Texts,
 * numbers, moments, lists and maps pass.
 */
class OnlyData extends JavaCustomValueMapper {

    private static final List<Class<?>> DATA = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Date.class,
            Calendar.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            Map.class,
            Iterable.class);

    /** Before every other mapper. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Optional<Val> toValue(@Nullable Object given, Function<Object, Val> others) {
        if (given != null && !isData(given) && !isFeelsOwn(given)) {
            throw new IllegalArgumentException(
                    "FEEL reads data only, not '%s'".formatted(given.getClass().getName()));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> others) {
        return Optional.empty();
    }

    private static boolean isData(Object given) {
        return given.getClass().isArray() || DATA.stream().anyMatch(type -> type.isInstance(given));
    }

    private static boolean isFeelsOwn(Object given) {
        var name = given.getClass().getName();
        return name.startsWith("org.camunda.feel.") || name.startsWith("camundajar.impl.scala.");
    }
}
