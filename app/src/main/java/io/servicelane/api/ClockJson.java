package io.servicelane.api;

import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.LedgerEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service level clock of a request. Durations are working time. */
@Schema(name = "Clock")
record ClockJson(
        @Schema(example = "RESOLUTION") String kind,
        @Schema(allowableValues = {"RUNNING", "PAUSED", "BREACHED", "MET", "CANCELLED"}) String state,
        @Schema(example = "PT4H") String budget,
        @Schema(description = "Used up to now, to the second", example = "PT2H10M") String consumed,
        @Schema(description = "Of the budget; negative when it is overdue") String left,
        String calendar,
        @Schema(description = "Null while it does not run") @Nullable Instant due,
        @Schema(description = "From when it is at risk; null while it does not run") @Nullable Instant risk,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(description = "When colleagues were told that it is at risk") @Nullable Instant warnedAt,
        @Schema(description = "When the budget was used up") @Nullable Instant breachedAt,
        @Schema(description = "Whether it was met in time; null while it is open") @Nullable Boolean attained,
        @Schema(description = "Level of the escalation ladder reached") int level,
        Row hit,
        List<Line> ledger) {

    static ClockJson of(ClockDetails clock) {
        return new ClockJson(
                clock.kind(),
                clock.state().name(),
                clock.budget().toString(),
                clock.consumed().toString(),
                clock.left().toString(),
                clock.calendar(),
                clock.due(),
                clock.risk(),
                clock.startedAt(),
                clock.endedAt(),
                clock.warnedAt(),
                clock.breachedAt(),
                clock.state().isOpen() ? null : (Boolean) clock.attained(),
                clock.level(),
                new Row(
                        clock.hit().decision(),
                        clock.hit().version(),
                        clock.hit().row(),
                        clock.inputs()),
                clock.ledger().stream().map(Line::of).toList());
    }

    /** The row of the table of targets that promised it. */
    @Schema(name = "ClockHit")
    record Row(
            String decision,
            int version,
            String row,
            @Schema(type = "object") @com.fasterxml.jackson.annotation.JsonRawValue String inputs) {}

    /** A line of the ledger: what happened, who did it, and what it changed. */
    @Schema(name = "LedgerEntry")
    record Line(
            Instant at,
            @Schema(
                            allowableValues = {
                                "STARTED",
                                "PAUSED",
                                "RESUMED",
                                "MET",
                                "BREACHED",
                                "RETARGETED",
                                "RECALENDARED",
                                "CANCELLED"
                            })
                    String event,
            String actor,
            String reason,
            String calendar,
            String budget,
            String consumedBefore,
            String consumedAfter,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            @Schema(description = "How much later than due it was noticed") String late) {

        static Line of(LedgerEntry line) {
            return new Line(
                    line.at(),
                    line.event().name(),
                    line.actor(),
                    line.reason(),
                    line.calendar(),
                    line.budget().toString(),
                    line.consumedBefore().toString(),
                    line.consumedAfter().toString(),
                    line.dueBefore(),
                    line.dueAfter(),
                    line.late().toString());
        }
    }
}
