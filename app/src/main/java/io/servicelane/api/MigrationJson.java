package io.servicelane.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.servicelane.migration.Forecast;
import io.servicelane.migration.MigrationItem;
import io.servicelane.migration.MigrationRun;
import io.servicelane.migration.Stand;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.Obstacle;
import io.servicelane.process.migration.Step;
import io.servicelane.process.migration.TypeVersion;
import io.servicelane.sla.ClockStand;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Versions and moves as JSON. */
final class MigrationJson {

    private MigrationJson() {}

    @Schema(name = "TypeVersion")
    record VersionJson(String type, int version, @Nullable String tag, Instant deployedAt, long running) {

        static VersionJson of(TypeVersion each) {
            return new VersionJson(each.type(), each.version(), each.tag(), each.deployedAt(), each.running());
        }
    }

    @Schema(name = "StepMapping", description = "A step that has another id in the new version")
    record StepMappingJson(@Nullable String from, @Nullable String to) {}

    @Schema(name = "NewMigrationPlan")
    record NewPlanJson(
            @Nullable String type,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<StepMappingJson> mappings) {}

    @Schema(name = "NewMigration")
    record NewRunJson(
            @Nullable String type,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<StepMappingJson> mappings,
            @Schema(
                            description = "10: pauses after a tenth; 100: moves all; left out, 10",
                            allowableValues = {"10", "100"})
                    @Nullable
                    Integer slice) {}

    @Schema(name = "MigrationPlan")
    record PlanJson(
            String type,
            int from,
            int to,
            @Schema(description = "How many requests can be moved") long movable,
            @Schema(description = "How many cannot") long staying,
            @Schema(description = "Those that cannot; the first five hundred") List<NotMovableJson> notMovable,
            List<InstructionJson> instructions,
            @Schema(description = "Steps of the old version that lead nowhere") List<StepJson> lost) {

        static PlanJson of(MovePlan plan, Forecast forecast, MessageSource words, Locale language) {
            return new PlanJson(
                    plan.type(),
                    plan.from(),
                    plan.to(),
                    forecast.movable(),
                    forecast.notMovable(),
                    forecast.examples().stream()
                            .map(each -> NotMovableJson.of(each, words, language))
                            .toList(),
                    plan.instructions().stream()
                            .map(each -> new InstructionJson(each.from(), each.to(), each.renamed()))
                            .toList(),
                    plan.lost().stream().map(StepJson::of).toList());
        }
    }

    @Schema(name = "MigrationInstruction")
    record InstructionJson(
            String from, String to, @Schema(description = "Whether a mapping says so") boolean renamed) {}

    @Schema(name = "MigrationStep")
    record StepJson(String id, String name, String kind) {

        static StepJson of(Step step) {
            return new StepJson(step.id(), step.name(), step.kind());
        }
    }

    @Schema(name = "NotMovable")
    record NotMovableJson(
            String request,
            @Schema(description = "Id of the element at fault; empty when it is no single one") String element,
            @Schema(description = "Why, in the caller's language") String reason,
            String remedy,
            @Schema(description = "The reason's name; it does not change with the language") String code) {

        static NotMovableJson of(Forecast.NotMovable each, MessageSource words, Locale language) {
            Obstacle obstacle = each.obstacle();
            return new NotMovableJson(
                    each.request().value(),
                    obstacle.element(),
                    words.getMessage("migration.reason." + obstacle.reason(), null, language),
                    words.getMessage("migration.remedy." + obstacle.reason(), null, language),
                    obstacle.reason().name());
        }
    }

    @Schema(name = "Migration")
    record RunJson(
            long id,
            String type,
            int from,
            int to,
            String by,
            Instant requestedAt,
            Instant changedAt,
            MigrationRun.State state,
            @Schema(description = "Requests it is about") long total,
            @Schema(description = "Requests dealt with") int done,
            long moved,
            long notMovable,
            long failed,
            long skipped,
            long undone,
            long stayed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Page<RunItemJson> items) {

        static RunJson of(MigrationRun run) {
            return new RunJson(
                    run.id(),
                    run.type(),
                    run.from(),
                    run.to(),
                    run.actor(),
                    run.requestedAt(),
                    run.changedAt(),
                    run.state(),
                    run.total(),
                    run.attempted(),
                    run.count(MigrationItem.State.MOVED),
                    run.count(MigrationItem.State.NOT_MOVABLE),
                    run.count(MigrationItem.State.FAILED),
                    run.count(MigrationItem.State.SKIPPED),
                    run.count(MigrationItem.State.UNDONE),
                    run.count(MigrationItem.State.STAYED),
                    null);
        }

        RunJson with(Page<RunItemJson> page) {
            return new RunJson(
                    id,
                    type,
                    from,
                    to,
                    by,
                    requestedAt,
                    changedAt,
                    state,
                    total,
                    done,
                    moved,
                    notMovable,
                    failed,
                    skipped,
                    undone,
                    stayed,
                    page);
        }
    }

    @Schema(name = "MigrationItem")
    record RunItemJson(
            String request,
            MigrationItem.State state,
            Instant at,
            @Schema(description = "Where it stood before") List<String> elements,
            @Nullable String element,
            @Nullable String reason,
            @Nullable String code,
            @Nullable StandJson before,
            @Nullable StandJson after) {

        static RunItemJson of(MigrationItem item, MessageSource words, Locale language) {
            return new RunItemJson(
                    item.request().value(),
                    item.state(),
                    item.at(),
                    item.elements(),
                    item.element(),
                    item.reason() == null
                            ? null
                            : words.getMessage("migration.reason." + item.reason(), null, language),
                    item.reason(),
                    StandJson.of(item.before()),
                    StandJson.of(item.after()));
        }
    }

    @Schema(name = "MigrationStand", description = "What a move leaves as it is")
    record StandJson(List<ClockStandJson> clocks, List<String> variables) {

        static @Nullable StandJson of(@Nullable Stand stand) {
            return stand == null
                    ? null
                    : new StandJson(
                            stand.clocks().stream().map(ClockStandJson::of).toList(), stand.variables());
        }
    }

    @Schema(name = "ClockStand")
    record ClockStandJson(String kind, String state, String consumed, @Nullable Instant due, int level) {

        static ClockStandJson of(ClockStand stand) {
            return new ClockStandJson(
                    stand.kind(), stand.state().name(), stand.consumed().toString(), stand.due(), stand.level());
        }
    }
}
