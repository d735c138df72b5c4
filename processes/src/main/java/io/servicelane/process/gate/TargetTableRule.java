package io.servicelane.process.gate;

import io.servicelane.process.CellWords;
import io.servicelane.process.TargetRows;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What {@code slaTargets} must be like: no request without a target, no clock without a time. */
class TargetTableRule implements DmnRule {

    private static final List<String> COLUMNS =
            List.of("kind", "budget", "calendar", "warnAt", "ladder", "reopen", "start");
    private static final Set<HitPolicy> ALL_ROWS = Set.of(HitPolicy.RULE_ORDER, HitPolicy.COLLECT);
    private static final String RESOLUTION = "RESOLUTION";

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        AnalystsTable.of(file, TargetRows.DECISION, findings, table -> check(table, upload.desk()));
    }

    private static void check(AnalystsTable table, Desk desk) {
        checkHitPolicy(table);
        table.expect(COLUMNS);
        checkLastResort(table);
        table.expectQuotes(KnownNames.reserved());
        table.expect("kind", Code.CELL_KIND, CellWords::kind);
        table.expect("budget", Code.CELL_BUDGET, CellWords::budget);
        table.expect("calendar", Code.CELL_CALENDAR, CellWords::calendar);
        table.expect("warnAt", Code.CELL_WARN_AT, CellWords::warnPercent);
        table.expect("reopen", Code.CELL_REOPEN, CellWords::reopen);
        table.expect("start", Code.CELL_START, CellWords::start);
        table.literals("calendar")
                .forEach(cell -> CellWords.calendar(cell.literal().value())
                        .found()
                        .filter(key -> !desk.hasCalendar(key))
                        .ifPresent(key -> table.note(cell.entry(), Code.UNKNOWN_CALENDAR, key)));
    }

    private static void checkHitPolicy(AnalystsTable table) {
        var policy = table.table().getHitPolicy();
        if (!ALL_ROWS.contains(policy)) {
            table.note(Code.TARGETS_HIT_POLICY, policy);
        } else if (table.table().getAggregation() != null) {
            table.note(Code.TARGETS_AGGREGATION);
        }
    }

    private static void checkLastResort(AnalystsTable table) {
        if (table.rows().stream().noneMatch(row -> table.fitsAlways(row) && isResolution(table, row))) {
            table.note(Code.TARGETS_LAST_RESORT);
        }
    }

    private static boolean isResolution(AnalystsTable table, Rule row) {
        return table.cell(row, "kind")
                .flatMap(AnalystsTable::literal)
                .filter(written -> RESOLUTION.equals(written.value()))
                .isPresent();
    }
}
