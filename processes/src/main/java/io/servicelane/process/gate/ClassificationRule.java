package io.servicelane.process.gate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** {@code classifyRequest} names types, queues and priorities that there are. */
class ClassificationRule implements DmnRule {

    private static final String DECISION = "classifyRequest";
    private static final Set<String> PRIORITIES = Set.of("LOW", "NORMAL", "HIGH", "URGENT");

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        AnalystsTable.of(file, DECISION, findings, table -> {
            var types = upload.types();
            table.expectQuotes();
            forEach(table, "type", (cell, key) -> {
                if (!types.contains(key) && !upload.deployed().hasType(key)) {
                    table.note(cell.entry(), Code.CLASSIFIED_TYPE, key);
                }
            });
            forEach(table, "queue", (cell, key) -> {
                if (!upload.desk().hasQueue(key)) {
                    table.note(
                            cell.entry(),
                            Code.CLASSIFIED_QUEUE,
                            key,
                            upload.desk().queues());
                }
            });
            forEach(table, "priority", (cell, name) -> {
                if (!PRIORITIES.contains(name.toUpperCase(Locale.ROOT))) {
                    table.note(
                            cell.entry(), Code.CLASSIFIED_PRIORITY, name, String.join(", ", new TreeSet<>(PRIORITIES)));
                }
            });
        });
    }

    private static void forEach(AnalystsTable table, String column, BiConsumer<AnalystsTable.Cell, String> check) {
        table.literals(column)
                .filter(cell -> cell.literal().value() != null)
                .forEach(
                        cell -> check.accept(cell, String.valueOf(cell.literal().value())));
    }
}
