package io.servicelane.ui.form;

import io.servicelane.form.ButtonField;
import io.servicelane.form.ChoiceInput;
import io.servicelane.form.ComputedInput;
import io.servicelane.form.DataTable;
import io.servicelane.form.FieldGroup;
import io.servicelane.form.FormField;
import io.servicelane.form.GapField;
import io.servicelane.form.MomentInput;
import io.servicelane.form.NumberInput;
import io.servicelane.form.PictureField;
import io.servicelane.form.RowList;
import io.servicelane.form.TextInput;
import io.servicelane.form.TickInput;
import io.servicelane.form.WordsField;

/** Which part shows which component. */
final class FormParts {

    private FormParts() {}

    static FormPart of(FormField field, Drawing drawing) {
        if (field instanceof TextInput text) {
            return TextParts.of(text, drawing);
        }
        if (field instanceof NumberInput number) {
            return TextParts.of(number, drawing);
        }
        if (field instanceof MomentInput moment) {
            return MomentParts.of(moment, drawing);
        }
        if (field instanceof TickInput tick) {
            return ChoiceParts.of(tick, drawing);
        }
        if (field instanceof ChoiceInput choice) {
            return ChoiceParts.of(choice, drawing);
        }
        if (field instanceof FieldGroup group) {
            return new GroupPart(group, drawing);
        }
        if (field instanceof RowList rows) {
            return new RowsPart(rows, drawing);
        }
        if (field instanceof DataTable table) {
            return new TablePart(table, drawing);
        }
        if (field instanceof WordsField words) {
            return new WordsPart(words, drawing);
        }
        if (field instanceof PictureField picture) {
            return new PicturePart(picture, drawing);
        }
        if (field instanceof ButtonField button) {
            return new ButtonPart(button, drawing);
        }
        if (field instanceof GapField gap) {
            return new GapPart(gap);
        }
        if (field instanceof ComputedInput) {
            return new UnseenPart();
        }
        throw new IllegalArgumentException("No part shows a component of type '%s'".formatted(field.type()));
    }

    /** Whether a component takes the whole width unless the form says otherwise. */
    static boolean isWide(FormField field) {
        return field instanceof TextInput text && text.multiline()
                || field instanceof FieldGroup
                || field instanceof RowList
                || field instanceof DataTable
                || field instanceof WordsField
                || field instanceof PictureField
                || field instanceof GapField;
    }
}
