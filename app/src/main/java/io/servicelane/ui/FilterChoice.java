package io.servicelane.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Narrows a list down to one value, or to none. */
public class FilterChoice extends Select<String> {

    /**
     * A choice among keys.
     *
     * @param all what it says when nothing is chosen
     * @param title what a key is called
     * @param chosen told a key, or null for all
     */
    public FilterChoice(
            String all, List<String> keys, Function<String, String> title, Consumer<@Nullable String> chosen) {
        addThemeVariants(SelectVariant.LUMO_SMALL);
        addClassName("filter");
        setAriaLabel(all);
        setPlaceholder(all);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(all);
        setItemLabelGenerator(key -> key == null ? all : title.apply(key));
        setItems(keys);
        addValueChangeListener(change -> {
            setClassName("narrowed", change.getValue() != null);
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }

    /** Shows what is chosen without telling anybody. */
    public void show(Optional<String> key) {
        setValue(key.orElse(null));
    }
}
