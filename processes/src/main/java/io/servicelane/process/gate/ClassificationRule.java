package io.servicelane.process.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.dmn.HitPolicy;

/** {@code classifyRequest} names types, queues and priorities that there are. */
class ClassificationRule implements DmnRule {

    private static final String DECISION = "classifyRequest";
    private static final Set<String> PRIORITIES = Set.of("LOW", "NORMAL", "HIGH", "URGENT");

    /** What is known of a message before it is a request. */
    private static final Set<String> GIVEN = Set.of("words", "subject", "channel", "account", "tier", "language");

    private static final List<String> COLUMNS = List.of("type", "queue", "priority");

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        AnalystsTable.of(file, DECISION, findings, table -> {
            if (table.table().getHitPolicy() != HitPolicy.FIRST) {
                table.note(Code.CLASSIFICATION_HIT_POLICY, table.table().getHitPolicy());
            }
            table.expect(COLUMNS);
            table.expectInputs(GIVEN);
            table.expectQuotes(GIVEN);
            forEach(table, "type", (cell, key) -> {
                if (!upload.knowsType(key)) {
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
        table.words(column)
                .filter(cell -> cell.literal().value() != null)
                .forEach(
                        cell -> check.accept(cell, String.valueOf(cell.literal().value())));
    }
}
