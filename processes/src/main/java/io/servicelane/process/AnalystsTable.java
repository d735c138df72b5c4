package io.servicelane.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A decision table that is about to be deployed. */
record AnalystsTable(String file, DecisionTable table) {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DURATION = Pattern.compile("duration\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Pattern NUMBER_OR_BOOLEAN = Pattern.compile("-?\\d*\\.?\\d+|true|false");

    TableFault fault(String text) {
        return new TableFault(file, table.getId(), text);
    }

    TableFault fault(DmnElement element, String text) {
        return new TableFault(file, element.getId(), text);
    }

    List<Rule> rows() {
        return List.copyOf(table.getRules());
    }

    /** The cell of that column; empty when the table has no such column. */
    Optional<OutputEntry> cell(Rule row, String column) {
        var names = table.getOutputs().stream().map(Output::getName).toList();
        var cells = new ArrayList<>(row.getOutputEntries());
        var at = names.indexOf(column);
        return at < 0 || at >= cells.size() ? Optional.empty() : Optional.of(cells.get(at));
    }

    /** A fault of every column that is not there. */
    Stream<TableFault> missing(List<String> columns) {
        var names = table.getOutputs().stream().map(Output::getName).toList();
        return columns.stream()
                .filter(column -> !names.contains(column))
                .map(column -> fault("has no output '%s'; add a column with exactly that name".formatted(column)));
    }

    /** The faults of a column's cells, as far as their meaning is known before they are evaluated. */
    <T> Stream<TableFault> faults(String column, Function<@Nullable Object, Reading<T>> meaning) {
        return rows().stream()
                .flatMap(row -> cell(row, column).stream())
                .flatMap(cell -> literal(cell)
                        .map(written -> meaning.apply(written.value()).fault())
                        .map(fault -> fault(cell, "%s %s".formatted(column, fault)))
                        .stream());
    }

    /** The cells that name something which is no input: text whose quotes were forgotten, and which would be nothing. */
    Stream<TableFault> withoutQuotes() {
        var inputs = table.getInputs().stream()
                .filter(input -> input.getInputExpression() != null)
                .map(input -> text(input.getInputExpression().getText()))
                .toList();
        return rows().stream()
                .flatMap(row -> row.getOutputEntries().stream())
                .filter(cell -> isFeel(cell.getExpressionLanguage()))
                .filter(cell -> NAME.matcher(text(cell.getText())).matches()
                        && !CONSTANTS.contains(text(cell.getText()))
                        && !inputs.contains(text(cell.getText())))
                .map(cell -> fault(
                        cell, "'%1$s' is not known; if it is text, write \"%1$s\"".formatted(text(cell.getText()))));
    }

    /** Whether the row fits whatever comes in. */
    boolean fitsAlways(Rule row) {
        return row.getInputEntries().stream()
                .map(cell -> text(cell.getText()))
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    /** The cells and input expressions that are no FEEL. */
    Stream<TableFault> unreadable(FeelSyntax feel) {
        var inputs = table.getInputs().stream()
                .filter(input -> input.getInputExpression() != null)
                .filter(input -> isFeel(input.getInputExpression().getExpressionLanguage()))
                .flatMap(input ->
                        unreadable(input, text(input.getInputExpression().getText()), feel::expressionFault));
        var cells = rows().stream()
                .flatMap(row -> Stream.concat(
                        row.getInputEntries().stream()
                                .filter(cell -> isFeel(cell.getExpressionLanguage()))
                                .flatMap(cell -> unreadable(cell, text(cell.getText()), feel::testFault)),
                        row.getOutputEntries().stream()
                                .filter(cell -> isFeel(cell.getExpressionLanguage()))
                                .flatMap(cell -> unreadable(cell, text(cell.getText()), feel::expressionFault))));
        return Stream.concat(inputs, cells);
    }

    private Stream<TableFault> unreadable(DmnElement element, String text, Function<String, Optional<String>> syntax) {
        if (text.isEmpty() || (element instanceof InputEntry && text.equals("-"))) {
            return Stream.empty();
        }
        return syntax.apply(text).stream()
                .map(fault -> fault(
                        element,
                        "'%s' is no FEEL (%s); write text in double quotes, numbers without".formatted(text, fault)));
    }

    /** What a cell says when nothing is to be worked out; empty when something is. */
    static Optional<Literal> literal(OutputEntry cell) {
        var text = text(cell.getText());
        if (!isFeel(cell.getExpressionLanguage())) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.equals("null")) {
            return Optional.of(new Literal(null));
        }
        if (NUMBER_OR_BOOLEAN.matcher(text).matches()) {
            return Optional.of(new Literal(text));
        }
        return Stream.of(TEXT, DURATION)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(match -> new Literal(match.group(1)))
                .findFirst();
    }

    private static boolean isFeel(@Nullable String language) {
        return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /**
     * A value that is written out.
     *
     * @param value null when the cell is empty
     */
    record Literal(@Nullable Object value) {}
}
