package io.servicelane.calendar.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** The hours of a day, typed as text; how long they are stands at the end. */
class HoursField extends TextField {

    private static final int LONGEST = 400;

    private final Span length = new Span();

    HoursField(Runnable changed) {
        addThemeVariants(TextFieldVariant.LUMO_SMALL);
        addClassName("hours");
        setManualValidation(true);
        setMaxLength(LONGEST);
        setPlaceholder(getTranslation("calendars.closed"));
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(300);
        length.addClassName("quiet");
        setSuffixComponent(length);
        addValueChangeListener(change -> {
            length.setText(spans().isEmpty() ? "" : WorkingTime.words(this, HoursText.minutes(spans())));
            if (change.isFromClient()) {
                changed.run();
            }
        });
        addBlurListener(left -> tidy());
    }

    void show(List<io.servicelane.calendar.Span> spans) {
        setValue(HoursText.words(spans));
    }

    /** What can be read of it. */
    List<io.servicelane.calendar.Span> spans() {
        return HoursText.of(getValue()).spans();
    }

    List<String> unread() {
        return HoursText.of(getValue()).unread();
    }

    private void tidy() {
        if (unread().isEmpty()) {
            show(spans());
        }
    }
}
