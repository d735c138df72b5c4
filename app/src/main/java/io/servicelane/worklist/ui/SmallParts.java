package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Buttons that are a picture only, with their words for those who do not see it. */
final class SmallParts {

    private SmallParts() {}

    static Button remove(String words, Runnable remove) {
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addClassName("end");
        return button;
    }
}
