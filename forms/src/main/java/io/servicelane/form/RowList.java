package io.servicelane.form;

import java.util.List;

/** The same components any number of times ({@code dynamiclist}); its answer is a list of rows. */
public final class RowList extends FormField {

    /** More rows than this are refused. */
    public static final int MOST = 100;

    private static final int MOST_AT_FIRST = 500;

    private final AnswerPath path;
    private final int repetitions;
    private final boolean growing;
    private final boolean outlined;
    private final List<FormField> fields;

    RowList(ComponentJson json) {
        super(json);
        this.path = json.claimKey("path");
        this.repetitions =
                Math.max(0, Math.min(MOST, json.raw("defaultRepetitions").asInt(1)));
        this.growing = json.flag("allowAddRemove", true);
        this.outlined = json.flag("showOutline", false);
        this.fields = List.copyOf(json.rowFields());
        if (fields.isEmpty()) {
            json.fault("the list has no components", "Draw at least one inside of it");
        }
        if (rowsAtFirst() > MOST_AT_FIRST) {
            json.fault("the list begins with more than " + MOST_AT_FIRST + " rows in rows", "Begin with fewer rows");
        }
    }

    /** With those inside each row; no more than one over the limit, as lists in lists multiply. */
    private int rowsAtFirst() {
        return (int) Math.min(MOST_AT_FIRST + 1L, repetitions * (1L + rowsAtFirst(fields)));
    }

    private static int rowsAtFirst(List<FormField> fields) {
        return fields.stream()
                .mapToInt(field -> field instanceof RowList rows ? rows.rowsAtFirst() : rowsAtFirst(field.fields()))
                .sum();
    }

    /** Where the rows stand in the answers around them. */
    public AnswerPath path() {
        return path;
    }

    /** How many rows there are at first. */
    public int repetitions() {
        return repetitions;
    }

    /** Whether people may add and remove rows. */
    public boolean growing() {
        return growing;
    }

    public boolean outlined() {
        return outlined;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }
}
