package io.servicelane.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.calendar.CalendarProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A short list of dates, each with one thing about it: the name of a holiday, the hours of an exception. */
class DateRows<F extends TextField> extends Div {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private final String path;
    private final String title;
    private final Supplier<F> fields;
    private final Runnable changed;
    private final List<Row<F>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;

    /**
     * An empty list.
     *
     * @param path what its problems call it, for example {@code holidays}
     */
    DateRows(String path, Supplier<F> fields, Runnable changed) {
        this.path = path;
        this.title = getTranslation("calendars." + path);
        this.fields = fields;
        this.changed = changed;
        addClassName("date-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", title);
        add = new Button(getTranslation("calendars." + path + ".add"), VaadinIcon.PLUS.create(), click -> {
            addRow(null).date().focus();
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(list, add);
    }

    <T> void show(SortedMap<LocalDate, T> values, BiConsumer<F, T> shower) {
        rows.clear();
        list.removeAll();
        values.forEach((date, value) -> shower.accept(addRow(date).field(), value));
    }

    /** The dates that can be read; of one that is there twice the last. */
    <T> SortedMap<LocalDate, T> value(Function<F, T> reader) {
        var values = new TreeMap<LocalDate, T>();
        rows.stream()
                .filter(row -> isPossible(row.date().getValue()))
                .forEach(row -> values.put(row.date().getValue(), reader.apply(row.field())));
        return values;
    }

    /** What is wrong with the dates. */
    Stream<CalendarProblem> problems() {
        return IntStream.range(0, rows.size()).boxed().flatMap(index -> problem(index).stream());
    }

    private Optional<CalendarProblem> problem(int index) {
        var row = rows.get(index);
        var date = row.date().getValue();
        if (date == null) {
            var typed = row.date().getDefaultValidator().apply(null, null).isError();
            var needed = typed || !row.field().isEmpty();
            return needed ? Optional.of(problem(index, "calendars.date.missing")) : Optional.empty();
        }
        if (!isPossible(date)) {
            return Optional.of(problem(index, "calendar.date", date.toString()));
        }
        var twice = rows.subList(0, index).stream()
                .anyMatch(other -> date.equals(other.date().getValue()));
        return twice ? Optional.of(problem(index, "calendar.date-twice", date.toString())) : Optional.empty();
    }

    /** The place of {@code holidays[2]}, or of {@code exceptions.2026-10-10[0]}. */
    Optional<Place> at(String asked) {
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (asked.equals(path + "[" + index + "]")) {
                return Optional.of(Place.of(title, row.date()));
            }
            if (row.date().getValue() != null
                    && isOf(asked, path + "." + row.date().getValue())) {
                return Optional.of(Place.of(title, row.field()));
            }
        }
        return Optional.empty();
    }

    Stream<Place> places() {
        return rows.stream().flatMap(row -> Stream.of(Place.of(title, row.date()), Place.of(title, row.field())));
    }

    private static boolean isOf(String asked, String row) {
        return asked.equals(row) || asked.startsWith(row + "[");
    }

    private static boolean isPossible(@Nullable LocalDate date) {
        return date != null && date.getYear() >= EARLIEST && date.getYear() <= LATEST;
    }

    private CalendarProblem problem(int index, String message, Object... arguments) {
        return new CalendarProblem(path + "[" + index + "]", message, List.of(arguments));
    }

    private Row<F> addRow(@Nullable LocalDate date) {
        var picker = new DatePicker(date);
        picker.setI18n(DateWords.of(picker));
        picker.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        // who adds a row types the date; the picker opens with the arrow key or its button
        picker.setAutoOpen(false);
        picker.setManualValidation(true);
        picker.setPlaceholder(getTranslation("calendars.date.placeholder"));
        picker.setAriaLabel(getTranslation("form.date"));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        var line = new Div();
        var row = new Row<>(picker, fields.get(), line);
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        line.add(picker, row.field(), remove(row));
        rows.add(row);
        list.add(line);
        return row;
    }

    private Button remove(Row<F> row) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            list.remove(row.line());
            add.focus();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("form.row.remove"));
        remove.setTooltipText(getTranslation("form.row.remove"));
        return remove;
    }

    private record Row<F extends TextField>(DatePicker date, F field, Div line) {}
}
