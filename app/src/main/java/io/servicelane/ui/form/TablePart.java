package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import io.servicelane.form.DataTable;
import io.servicelane.form.FormScope;

/** Rows the process knows, to read. */
class TablePart implements FormPart {

    private static final double ROW_REM = 2.25;

    private final DataTable field;
    private final Drawing drawing;
    private final Span heading = new Span();
    private final Div scroller = new Div();
    private final Div frame = new Div(heading, scroller);

    TablePart(DataTable field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        heading.addClassName("heading");
        frame.addClassName("form-table");
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.setMaxHeight((field.rowCount() + 1) * ROW_REM + "rem");
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void refresh(FormScope scope) {
        frame.setVisible(!field.hidden(scope));
        var label = field.label().in(drawing.locale(), scope);
        heading.setText(label);
        heading.setVisible(!label.isEmpty());
        var columns = field.columns(scope);
        var table = new NativeTable();
        var head = table.getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(column.label().in(drawing.locale(), scope)));
        for (var row : field.rows(scope)) {
            var line = table.getBody().addRow();
            columns.forEach(column -> {
                var value = row.get(column.key());
                line.addDataCell().setText(value == null ? "" : value.toString());
            });
        }
        scroller.removeAll();
        scroller.add(table);
    }
}
