package io.servicelane.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Where one types what one looks for; the key / leads here. */
public class SearchField extends TextField {

    public SearchField(String prompt, Consumer<String> search) {
        addThemeVariants(TextFieldVariant.LUMO_SMALL);
        addClassName("grow");
        setPlaceholder(prompt);
        setAriaLabel(prompt);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(300);
        setMaxLength(200);
        getElement().setAttribute("data-key", "search");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.accept(change.getValue());
            }
        });
    }

    /** Shows what is looked for without looking again. */
    public void show(Optional<String> words) {
        if (!getValue().strip().equals(words.orElse(""))) {
            setValue(words.orElse(""));
        }
    }
}
