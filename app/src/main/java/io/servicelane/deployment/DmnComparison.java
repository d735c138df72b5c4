package io.servicelane.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What is different between two files of decision tables: columns, rows, cells. */
final class DmnComparison {

    private DmnComparison() {}

    static List<Change> changes(Element before, Element after) {
        var changes = new ArrayList<Change>();
        Part.compare(decisions(before), decisions(after), changes);
        var old = tables(before);
        tables(after).forEach((decision, table) -> {
            var earlier = old.get(decision);
            if (earlier == null) {
                return;
            }
            Part.compare(earlier.columns(), table.columns(), changes);
            Part.compare(earlier.rows(), table.rows(), changes);
            if (Part.reordered(earlier.rows(), table.rows())) {
                changes.add(new Change(Change.What.REORDERED, "rule", decision, "", null, null, null));
            }
        });
        return changes;
    }

    private static List<Part> decisions(Element root) {
        return XmlFile.children(root, "decision")
                .map(decision -> {
                    var properties = new LinkedHashMap<String, String>();
                    put(decision, properties, "");
                    XmlFile.children(decision).stream()
                            .filter(child -> !child.getLocalName().equals("extensionElements"))
                            .forEach(child -> {
                                put(child, properties, child.getLocalName() + " ");
                                if (!child.getLocalName().equals("decisionTable")) {
                                    properties.put(child.getLocalName(), XmlFile.text(child));
                                }
                            });
                    return new Part(
                            "decision", decision.getAttribute("id"), decision.getAttribute("name"), "", properties);
                })
                .toList();
    }

    private static void put(Element element, Map<String, String> properties, String path) {
        XmlFile.attributes(element).stream()
                .filter(attribute -> !attribute.getName().equals("id"))
                .forEach(attribute -> properties.put(path + attribute.getLocalName(), attribute.getValue()));
    }

    private static Map<String, Table> tables(Element root) {
        var tables = new LinkedHashMap<String, Table>();
        XmlFile.children(root, "decision").forEach(decision -> XmlFile.children(decision, "decisionTable")
                .findFirst()
                .ifPresent(table -> tables.put(decision.getAttribute("id"), table(table))));
        return tables;
    }

    private static Table table(Element table) {
        var columns = new ArrayList<Part>();
        for (var column : XmlFile.children(table)) {
            if (column.getLocalName().equals("input") || column.getLocalName().equals("output")) {
                columns.add(column(column, columns.size() + 1));
            }
        }
        var rows = new ArrayList<Part>();
        XmlFile.children(table, "rule").forEach(rule -> rows.add(row(rule, rows.size() + 1, columns)));
        return new Table(columns, rows);
    }

    private static Part column(Element column, int number) {
        var properties = new LinkedHashMap<String, String>();
        put(column, properties, "");
        XmlFile.children(column).forEach(child -> {
            put(child, properties, child.getLocalName() + " ");
            properties.put(child.getLocalName(), XmlFile.text(child));
        });
        var title = column.getAttribute("label");
        if (title.isBlank()) {
            title = column.getLocalName().equals("input")
                    ? properties.getOrDefault("inputExpression", "")
                    : column.getAttribute("name");
        }
        return new Part(column.getLocalName(), id(column, number), title, "", properties);
    }

    private static Part row(Element rule, int number, List<Part> columns) {
        var cells = new LinkedHashMap<String, String>();
        var index = 0;
        for (var child : XmlFile.children(rule)) {
            if (child.getLocalName().endsWith("Entry") && !child.getLocalName().startsWith("annotation")) {
                var column = index < columns.size() ? columns.get(index).name() : String.valueOf(index + 1);
                // two columns may have the same title
                cells.put(cells.containsKey(column) ? column + " (" + (index + 1) + ")" : column, XmlFile.text(child));
                index++;
            } else if (!XmlFile.text(child).isEmpty()) {
                cells.put(child.getLocalName(), XmlFile.text(child));
            }
        }
        var content = cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty() && !cell.getValue().equals("-"))
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining(", "));
        return new Part("rule", id(rule, number), String.valueOf(number), content, cells);
    }

    private static String id(Element element, int number) {
        return element.hasAttribute("id") ? element.getAttribute("id") : "#" + number;
    }

    private record Table(List<Part> columns, List<Part> rows) {}
}
