package io.servicelane.process.gate;

import io.servicelane.process.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A decision table that is about to be deployed; notes what is wrong with it. */
record AnalystsTable(String file, DecisionTable table, Findings findings) {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DURATION = Pattern.compile("duration\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_][\\p{L}\\d_-]*");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|.*[:/]feel/?");
    private static final Pattern NUMBER_OR_BOOLEAN = Pattern.compile("-?\\d*\\.?\\d+|true|false");

    /** Looks at a decision of a file, when it is the one with that id; it must be a table. */
    static void of(DmnFile file, String decision, Findings findings, Consumer<AnalystsTable> check) {
        file.decisions().filter(found -> decision.equals(found.getId())).forEach(found -> {
            if (found.getExpression() instanceof DecisionTable table) {
                check.accept(new AnalystsTable(file.name(), table, findings));
            } else {
                findings.add(Code.NO_TABLE, file.name(), decision);
            }
        });
    }

    void note(Code code, Object... words) {
        findings.add(code, file, table.getId() == null ? "" : table.getId(), words);
    }

    void note(DmnElement element, Code code, Object... words) {
        findings.add(code, file, element.getId() == null ? table.getId() : element.getId(), words);
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

    /** Notes every column that is not there. */
    void expect(List<String> columns) {
        var names = table.getOutputs().stream().map(Output::getName).toList();
        columns.stream().filter(column -> !names.contains(column)).forEach(column -> note(Code.MISSING_OUTPUT, column));
    }

    /** Notes a column's cells that mean nothing, as far as that is known before they are evaluated. */
    <T> void expect(String column, Code code, Function<@Nullable Object, Reading<T>> meaning) {
        literals(column).forEach(cell -> Optional.ofNullable(
                        meaning.apply(cell.literal().value()).fault())
                .map(fault -> fault.split("; ", 2))
                .ifPresent(fault -> note(cell.entry(), code, (Object[]) fault)));
    }

    /** The cells of a column whose value is written out. */
    Stream<Cell> literals(String column) {
        return rows().stream()
                .flatMap(row -> cell(row, column).stream())
                .flatMap(cell -> literal(cell).map(written -> new Cell(cell, written)).stream());
    }

    /** The texts that the cells of a column can come to, as far as they are written out. */
    Stream<Cell> words(String column) {
        return Stream.concat(
                literals(column),
                rows().stream()
                        .flatMap(row -> cell(row, column).stream())
                        .filter(cell -> isFeel(cell.getExpressionLanguage())
                                && literal(cell).isEmpty())
                        .flatMap(cell -> FeelSyntax.FEEL.expression(text(cell.getText())).stream()
                                .flatMap(tree -> tree.results().stream())
                                .map(word -> new Cell(cell, new Literal(word)))));
    }

    /** Notes inputs that name what nobody gives the table. */
    void expectInputs(Set<String> given) {
        table.getInputs().forEach(input -> tree(input)
                .ifPresent(tree -> expectKnown(
                        input, given, tree, text(input.getInputExpression().getText()))));
    }

    private static Optional<FeelTree> tree(Input input) {
        return Optional.ofNullable(input.getInputExpression())
                .flatMap(expression -> FeelSyntax.FEEL.expression(text(expression.getText())));
    }

    /** Notes cells that name what is no input: text whose quotes were forgotten, and which would be nothing. */
    void expectQuotes(Set<String> given) {
        var known = new HashSet<>(given);
        table.getInputs().forEach(input -> tree(input).ifPresent(tree -> known.addAll(tree.names())));
        for (var row : rows()) {
            row.getInputEntries().stream()
                    .filter(cell -> isFeel(cell.getExpressionLanguage())
                            && !text(cell.getText()).equals("-"))
                    .forEach(cell -> FeelSyntax.FEEL
                            .test(text(cell.getText()))
                            .ifPresent(tree -> expectKnown(cell, known, tree, text(cell.getText()))));
            row.getOutputEntries().stream()
                    .filter(cell -> isFeel(cell.getExpressionLanguage()))
                    .forEach(cell -> FeelSyntax.FEEL
                            .expression(text(cell.getText()))
                            .ifPresent(tree -> expectKnown(cell, known, tree, text(cell.getText()))));
        }
    }

    private void expectKnown(DmnElement element, Set<String> known, FeelTree tree, String text) {
        tree.names().stream()
                .filter(name -> !known.contains(name))
                .limit(1)
                .forEach(name ->
                        note(element, Code.MISSING_QUOTES, WORDS.matcher(text).matches() ? text : name));
    }

    /** Whether the row fits whatever comes in. */
    boolean fitsAlways(Rule row) {
        return row.getInputEntries().stream()
                .map(cell -> text(cell.getText()))
                .allMatch(text -> text.isEmpty() || text.equals("-"));
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

    static boolean isFeel(@Nullable String language) {
        return language == null
                || language.isBlank()
                || FEEL.matcher(language.strip()).matches();
    }

    static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /**
     * A value that is written out.
     *
     * @param value null when the cell is empty
     */
    record Literal(@Nullable Object value) {}

    /** A cell and what it says. */
    record Cell(OutputEntry entry, Literal literal) {}
}
