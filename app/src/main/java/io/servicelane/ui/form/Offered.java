package io.servicelane.ui.form;

import io.servicelane.form.ChoiceInput;
import io.servicelane.form.FieldOption;
import io.servicelane.form.FormScope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options a field offers at the moment. */
class Offered {

    private final ChoiceInput field;
    private List<FieldOption> options = List.of();

    Offered(ChoiceInput field) {
        this.field = field;
    }

    /** Passes the options on when they are others than before. */
    void refresh(FormScope scope, Consumer<List<FieldOption>> changed) {
        var now = field.options(scope);
        if (!now.equals(options)) {
            options = List.copyOf(now);
            changed.accept(options);
        }
    }

    /** The option of an answer; null when it is not offered. */
    @Nullable
    FieldOption option(Object answer) {
        return options.stream()
                .filter(option -> option.value().toString().equals(answer.toString()))
                .findFirst()
                .orElse(null);
    }

    /** The options of a list of answers, as far as they are offered. */
    Set<FieldOption> options(Object answers) {
        var chosen = new LinkedHashSet<FieldOption>();
        if (answers instanceof Collection<?> several) {
            for (var answer : several) {
                var option = answer == null ? null : option(answer);
                if (option != null) {
                    chosen.add(option);
                }
            }
        }
        return chosen;
    }
}
