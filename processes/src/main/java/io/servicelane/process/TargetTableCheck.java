package io.servicelane.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** What {@code slaTargets} must be like. */
class TargetTableCheck implements TableCheck {

    private static final List<String> COLUMNS =
            List.of("kind", "budget", "calendar", "warnAt", "ladder", "reopen", "start");
    private static final Set<HitPolicy> ALL_ROWS = Set.of(HitPolicy.RULE_ORDER, HitPolicy.COLLECT);
    private static final String RESOLUTION = "RESOLUTION";

    private final FeelSyntax feel = new FeelSyntax();
    private final @Nullable SlaFacts desk;

    /** Without a desk to ask, whether calendars exist is not checked. */
    TargetTableCheck(@Nullable SlaFacts desk) {
        this.desk = desk;
    }

    @Override
    public List<TableFault> faults(AnalystsTable table) {
        return Stream.of(
                        hitPolicy(table),
                        table.missing(COLUMNS),
                        lastResort(table),
                        table.unreadable(feel),
                        table.withoutQuotes(),
                        table.faults("kind", CellWords::kind),
                        table.faults("budget", CellWords::budget),
                        table.faults("calendar", this::calendar),
                        table.faults("warnAt", CellWords::warnPercent),
                        table.faults("reopen", CellWords::reopen),
                        table.faults("start", CellWords::start))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<TableFault> hitPolicy(AnalystsTable table) {
        var policy = table.table().getHitPolicy();
        if (!ALL_ROWS.contains(policy)) {
            return Stream.of(table.fault(
                    "has the hit policy %s; choose Rule order: a request has clocks of several kinds, one row each"
                            .formatted(policy)));
        }
        return table.table().getAggregation() == null
                ? Stream.empty()
                : Stream.of(table.fault("collects its rows into one number; choose Rule order"));
    }

    private static Stream<TableFault> lastResort(AnalystsTable table) {
        return table.rows().stream().anyMatch(row -> table.fitsAlways(row) && isResolution(table, row))
                ? Stream.empty()
                : Stream.of(
                        table.fault(
                                "leaves some requests without a target; add a last row of kind RESOLUTION with all inputs empty"));
    }

    private static boolean isResolution(AnalystsTable table, Rule row) {
        return table.cell(row, "kind")
                .flatMap(AnalystsTable::literal)
                .filter(written -> RESOLUTION.equals(written.value()))
                .isPresent();
    }

    private Reading<String> calendar(@Nullable Object cell) {
        return CellWords.calendar(cell)
                .when(
                        key -> desk == null || desk.hasCalendar(key),
                        "'%s' is no working calendar of the desk; write the key of one, or make it first"
                                .formatted(cell));
    }
}
