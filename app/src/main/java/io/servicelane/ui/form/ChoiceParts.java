package io.servicelane.ui.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import io.servicelane.form.ChoiceInput;
import io.servicelane.form.FieldOption;
import io.servicelane.form.TickInput;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Things to tick and to choose. */
final class ChoiceParts {

    private static final int MOST_IN_A_ROW = 4;

    private ChoiceParts() {}

    static FormPart of(TickInput field, Drawing drawing) {
        return new InputPart<>(field, new Checkbox(), ticked -> ticked, Boolean.TRUE::equals, drawing, scope -> {});
    }

    static FormPart of(ChoiceInput field, Drawing drawing) {
        return switch (field.type()) {
            case "radio" -> radio(field, drawing);
            case "checklist" -> checklist(field, drawing);
            case "taglist" -> taglist(field, drawing);
            default -> field.searchable() ? search(field, drawing) : select(field, drawing);
        };
    }

    private static FormPart radio(ChoiceInput field, Drawing drawing) {
        var group = new RadioButtonGroup<FieldOption>();
        group.setItemLabelGenerator(label(drawing));
        return one(field, group, drawing, options -> {
            group.setItems(options);
            if (options.size() > MOST_IN_A_ROW) {
                group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            }
        });
    }

    private static FormPart select(ChoiceInput field, Drawing drawing) {
        var select = new Select<FieldOption>();
        select.setItemLabelGenerator(
                option -> option == null ? "" : label(drawing).apply(option));
        select.setEmptySelectionAllowed(!field.required());
        return one(field, select, drawing, select::setItems);
    }

    private static FormPart search(ChoiceInput field, Drawing drawing) {
        var box = new ComboBox<FieldOption>();
        box.setItemLabelGenerator(label(drawing));
        box.setClearButtonVisible(!field.required());
        return one(field, box, drawing, box::setItems);
    }

    private static FormPart checklist(ChoiceInput field, Drawing drawing) {
        var group = new CheckboxGroup<FieldOption>();
        group.setItemLabelGenerator(label(drawing));
        return several(field, group, drawing, options -> {
            group.setItems(options);
            if (options.size() > MOST_IN_A_ROW) {
                group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            }
        });
    }

    private static FormPart taglist(ChoiceInput field, Drawing drawing) {
        var box = new MultiSelectComboBox<FieldOption>();
        box.setItemLabelGenerator(label(drawing));
        return several(field, box, drawing, box::setItems);
    }

    private static ItemLabelGenerator<FieldOption> label(Drawing drawing) {
        return option -> option.label().in(drawing.locale());
    }

    private static FormPart one(
            ChoiceInput field,
            AbstractField<?, FieldOption> input,
            Drawing drawing,
            Consumer<List<FieldOption>> offer) {
        var offered = new Offered(field);
        return new InputPart<>(
                field,
                input,
                FieldOption::value,
                offered::option,
                drawing,
                scope -> offered.refresh(scope, options -> {
                    var chosen = input.getValue();
                    offer.accept(options);
                    input.setValue(chosen == null ? null : offered.option(chosen.value()));
                }));
    }

    private static FormPart several(
            ChoiceInput field,
            AbstractField<?, Set<FieldOption>> input,
            Drawing drawing,
            Consumer<List<FieldOption>> offer) {
        var offered = new Offered(field);
        return new InputPart<>(
                field,
                input,
                chosen -> chosen.stream().map(FieldOption::value).toList(),
                offered::options,
                drawing,
                scope -> offered.refresh(scope, options -> {
                    var chosen =
                            input.getValue().stream().map(FieldOption::value).toList();
                    offer.accept(options);
                    input.setValue(offered.options(chosen));
                }));
    }
}
