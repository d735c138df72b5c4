package io.servicelane.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;

/** What {@code escalationLadder} must be like. */
class LadderTableCheck implements TableCheck {

    private static final List<String> COLUMNS = List.of("tell", "by", "raise", "reassign", "after");
    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE);

    private final FeelSyntax feel = new FeelSyntax();

    @Override
    public List<TableFault> faults(AnalystsTable table) {
        return Stream.of(
                        hitPolicy(table),
                        table.missing(COLUMNS),
                        table.unreadable(feel),
                        table.withoutQuotes(),
                        table.faults("by", CellWords::by),
                        table.faults("raise", CellWords::raise),
                        table.faults("after", CellWords::after))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<TableFault> hitPolicy(AnalystsTable table) {
        var policy = table.table().getHitPolicy();
        return ONE_ROW.contains(policy)
                ? Stream.empty()
                : Stream.of(table.fault(
                        "has the hit policy %s; choose First: one row says what is done at a level".formatted(policy)));
    }
}
