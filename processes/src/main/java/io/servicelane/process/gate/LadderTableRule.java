package io.servicelane.process.gate;

import io.servicelane.process.CellWords;
import io.servicelane.process.LadderRows;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;

/** What {@code escalationLadder} must be like. */
class LadderTableRule implements DmnRule {

    private static final List<String> COLUMNS = List.of("tell", "by", "raise", "reassign", "after");
    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE);

    @Override
    public void check(DmnFile file, Upload upload, Findings findings) {
        AnalystsTable.of(file, LadderRows.DECISION, findings, LadderTableRule::check);
    }

    private static void check(AnalystsTable table) {
        var policy = table.table().getHitPolicy();
        if (!ONE_ROW.contains(policy)) {
            table.note(Code.LADDER_HIT_POLICY, policy);
        }
        table.expect(COLUMNS);
        table.expectQuotes(KnownNames.reserved());
        table.expect("by", Code.CELL_BY, CellWords::by);
        table.expect("raise", Code.CELL_RAISE, CellWords::raise);
        table.expect("after", Code.CELL_AFTER, CellWords::after);
    }
}
