package io.servicelane.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision table as the Modeler would save it. Rows have the ids {@code Rule_1}, {@code Rule_2} …, cells {@code Cell_1_kind}. */
public record TableText(
        String decision, String hitPolicy, List<String> inputs, List<String> outputs, List<String> rows) {

    private static final String START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_%1$s" name="%1$s" namespace="http://servicelane.io/dmn">
            <decision id="%1$s" name="%1$s" camunda:historyTimeToLive="180">
            <decisionTable id="Table_%1$s" hitPolicy="%2$s">
            """;

    public static TableText targets(String... rows) {
        return new TableText(
                "slaTargets",
                "RULE ORDER",
                List.of("type", "priority", "tier", "channel", "queue"),
                List.of("kind", "budget", "calendar", "warnAt", "ladder", "reopen", "start"),
                List.of(rows));
    }

    public static TableText ladder(String... rows) {
        return new TableText(
                "escalationLadder",
                "FIRST",
                List.of("ladder", "level", "type", "priority", "tier", "queue"),
                List.of("tell", "by", "raise", "reassign", "after"),
                List.of(rows));
    }

    public TableText with(String hitPolicy) {
        return new TableText(decision, hitPolicy, inputs, outputs, rows);
    }

    public TableText and(String... more) {
        return new TableText(
                decision,
                hitPolicy,
                inputs,
                outputs,
                Stream.concat(rows.stream(), Stream.of(more)).toList());
    }

    public TableText without(String output) {
        var left = new ArrayList<>(outputs);
        left.remove(output);
        var at = inputs.size() + outputs.indexOf(output);
        return new TableText(
                decision,
                hitPolicy,
                inputs,
                left,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<>(cells(row));
                            cells.remove(at);
                            return String.join("|", cells);
                        })
                        .toList());
    }

    /** The rows' cells are separated by bars; inputs first. */
    public String xml() {
        return START.formatted(decision, hitPolicy)
                + inputs.stream()
                        .map(input ->
                                "<input id=\"Input_%1$s\"><inputExpression id=\"InputExpression_%1$s\"><text>%1$s</text></inputExpression></input>\n"
                                        .formatted(input))
                        .collect(Collectors.joining())
                + outputs.stream()
                        .map(output -> "<output id=\"Output_%1$s\" name=\"%1$s\" />\n".formatted(output))
                        .collect(Collectors.joining())
                + IntStream.range(0, rows.size()).mapToObj(this::rule).collect(Collectors.joining())
                + "</decisionTable></decision></definitions>\n";
    }

    private String rule(int index) {
        var cells = cells(rows.get(index));
        if (cells.size() != inputs.size() + outputs.size()) {
            throw new IllegalArgumentException("Row %d has %d cells".formatted(index + 1, cells.size()));
        }
        var text = new StringBuilder("<rule id=\"Rule_%d\">".formatted(index + 1));
        for (var column = 0; column < cells.size(); column++) {
            var isInput = column < inputs.size();
            text.append("<%1$s id=\"Cell_%2$d_%3$s\"><text>%4$s</text></%1$s>\n"
                    .formatted(
                            isInput ? "inputEntry" : "outputEntry",
                            index + 1,
                            isInput ? inputs.get(column) : outputs.get(column - inputs.size()),
                            cells.get(column).replace("&", "&amp;").replace("<", "&lt;")));
        }
        return text.append("</rule>\n").toString();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|", -1)).map(String::strip).toList();
    }
}
