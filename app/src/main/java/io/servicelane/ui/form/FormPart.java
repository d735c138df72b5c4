package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormScope;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One component of a form on the screen. */
interface FormPart {

    Component component();

    /** Brings words, options and visibility up to what the answers are now. */
    void refresh(FormScope scope);

    /** Shows answers. */
    default void write(Map<String, @Nullable Object> answers) {}

    /** Adds what is answered here. */
    default void collect(Map<String, @Nullable Object> answers) {}

    /**
     * Shows a problem where it belongs.
     *
     * @param field the problem's field, as seen from the answers this part is in
     * @return the component to look at; empty when the problem is not about this part
     */
    default Optional<Component> point(String field, FieldProblem problem) {
        return Optional.empty();
    }

    /** A field in which something stands that cannot be read. */
    default Optional<Component> unreadable() {
        return Optional.empty();
    }

    /** Takes back what was said about problems. */
    default void clear() {}
}
