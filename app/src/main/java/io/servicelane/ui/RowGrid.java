package io.servicelane.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read from the top, page by page. Reading it again keeps what was loaded, where it was scrolled to and
 * what was selected. On a phone each row is a card.
 */
public class RowGrid<T> extends Div {

    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final Grid<T> grid = new Grid<>();
    private final Div foot = new Div();
    private final Div empty = new Div();
    private final Function<T, Object> key;
    private final Supplier<Component> nothing;
    private final List<Grid.Column<T>> columns = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();
    private Grid.@Nullable Column<T> card;
    private Slice.@Nullable Reader<T> reader;
    private @Nullable String next;

    /**
     * An empty list.
     *
     * @param key what makes a row the same row when it is read again
     * @param nothing what stands there when there are no rows
     */
    public RowGrid(Function<T, Object> key, Supplier<Component> nothing) {
        this.key = key;
        this.nothing = nothing;
        addClassName("row-grid");
        foot.addClassName("foot");
        empty.addClassName("nothing");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        // arrow keys move the focus only; what is focused is what Enter and the other keys mean
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        add(grid, empty, foot);
    }

    /** Adds a column for wide screens. */
    public Grid.Column<T> column(String header, Renderer<T> cell) {
        var column = grid.addColumn(cell).setHeader(header).setAutoWidth(false).setFlexGrow(0);
        columns.add(column);
        return column;
    }

    /** Sets how a row looks on a phone; after the last column. */
    public void card(Renderer<T> cell) {
        card = grid.addColumn(cell).setFlexGrow(1);
        Screen.follow(this, narrow -> {
            columns.forEach(column -> column.setVisible(!narrow));
            card.setVisible(narrow);
            setClassName("cards", narrow);
        });
    }

    /** What a click or Enter on a row does. */
    public void onOpen(Consumer<T> open) {
        grid.addClassName("opens");
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        onKey("Enter", open);
    }

    /** What a key does with the row that has the focus. */
    public void onKey(String key, Consumer<T> act) {
        grid.getElement()
                .addEventListener("keydown", pressed -> selected().ifPresent(act))
                .setFilter(
                        "event.key === '%s' && !event.ctrlKey && !event.metaKey && !event.composedPath()".formatted(key)
                                + ".some(e => e.localName === 'vaadin-button' || e.localName === 'a')");
    }

    /** Reads from the top with another question. */
    public void read(Slice.Reader<T> from) {
        reader = from;
        show(from.read(null, PAGE));
    }

    /** Reads the same rows again because something changed. */
    public void readAgain() {
        if (reader != null) {
            show(reader.read(null, Math.min(MOST, Math.max(PAGE, rows.size()))));
        }
    }

    /** The rows that are loaded. */
    public List<T> rows() {
        return List.copyOf(rows);
    }

    /** The list itself. */
    public Grid<T> grid() {
        return grid;
    }

    /** The selected row, if there is one. */
    public Optional<T> selected() {
        return grid.getSelectedItems().stream().findFirst();
    }

    private void show(Slice<T> slice) {
        var selected = selected().map(key);
        rows.clear();
        rows.addAll(slice.items());
        next = slice.next();
        grid.setItems(List.copyOf(rows));
        selected.flatMap(wanted -> rows.stream()
                        .filter(row -> Objects.equals(key.apply(row), wanted))
                        .findFirst())
                .ifPresent(grid::select);
        grid.setVisible(!rows.isEmpty());
        empty.removeAll();
        if (rows.isEmpty()) {
            empty.add(nothing.get());
        }
        showFoot();
    }

    private void more() {
        if (reader != null && next != null) {
            var slice = reader.read(next, PAGE);
            rows.addAll(slice.items());
            next = slice.next();
            grid.setItems(List.copyOf(rows));
            showFoot();
        }
    }

    private void showFoot() {
        foot.removeAll();
        foot.setVisible(!rows.isEmpty());
        foot.add(new Span(getTranslation(next == null ? "list.all" : "list.some", rows.size())));
        if (next != null) {
            var more = new Button(getTranslation("list.more"), click -> more());
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            foot.add(more);
        }
    }
}
