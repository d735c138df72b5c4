package io.servicelane.ui.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.servicelane.form.FormScope;
import io.servicelane.form.FormText;
import io.servicelane.form.NumberInput;
import io.servicelane.form.TextInput;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words and numbers. */
final class TextParts {

    private static final int PAUSE_MILLIS = 400;

    private TextParts() {}

    static FormPart of(TextInput field, Drawing drawing) {
        if (field.multiline()) {
            var area = new TextArea();
            area.setMinRows(3);
            area.setMaxRows(12);
            return text(field, area, drawing, scope -> area.setMaxLength(field.maxLength(scope)));
        }
        var line = new TextField();
        if (field.email() || field.phone()) {
            line.getElement().setProperty("inputMode", field.email() ? "email" : "tel");
            line.setAutocapitalize(Autocapitalize.NONE);
        }
        return text(field, line, drawing, scope -> {
            line.setMaxLength(field.maxLength(scope));
            adorn(line, field.prefix(), field.suffix(), drawing, scope);
        });
    }

    private static FormPart text(
            TextInput field, TextFieldBase<?, String> input, Drawing drawing, Consumer<FormScope> refreshed) {
        // not only on blur: a key that completes the task must find what was typed last
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        return new InputPart<>(field, input, text -> text, Object::toString, drawing, refreshed);
    }

    static FormPart of(NumberInput field, Drawing drawing) {
        var number = new BigDecimalField();
        number.setLocale(drawing.locale());
        number.getElement().setProperty("inputMode", field.whole() ? "numeric" : "decimal");
        number.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(number.getTranslation("form.problem.number"))
                .setRequiredErrorMessage(number.getTranslation("form.problem.required")));
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(PAUSE_MILLIS);
        return new InputPart<>(
                field,
                number,
                value -> value,
                TextParts::number,
                drawing,
                scope -> adorn(number, field.prefix(), field.suffix(), drawing, scope));
    }

    private static @Nullable BigDecimal number(Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static <F extends HasPrefix & HasSuffix> void adorn(
            F field, FormText prefix, FormText suffix, Drawing drawing, FormScope scope) {
        field.setPrefixComponent(prefix.isEmpty() ? null : new Span(prefix.in(drawing.locale(), scope)));
        field.setSuffixComponent(suffix.isEmpty() ? null : new Span(suffix.in(drawing.locale(), scope)));
    }
}
