package io.servicelane.process.migration;

import io.servicelane.process.migration.MovePlan.Instruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Makes plans: equal steps by themselves, renamed ones as an analyst says. */
@Component
public class MovePlans {

    private final RuntimeService runtime;
    private final TypeVersions versions;
    private final WaitingSteps steps;

    MovePlans(RuntimeService runtime, TypeVersions versions, WaitingSteps steps) {
        this.runtime = runtime;
        this.versions = versions;
        this.steps = steps;
    }

    /**
     * A plan from one version to another, which may also be an earlier one.
     *
     * @param mappings steps that have another id in the new version
     * @throws NoSuchVersion when the type has no such version
     */
    public MovePlan plan(String type, int from, int to, List<StepMapping> mappings) {
        var left = versions.find(type, from).orElseThrow(() -> new NoSuchVersion(type, from));
        var reached = versions.find(type, to).orElseThrow(() -> new NoSuchVersion(type, to));
        var waits = steps.of(left.definition());
        var offered = steps.of(reached.definition());
        var problems = new ArrayList<>(unknown(left.definition(), reached.definition(), mappings));
        var instructions = new ArrayList<Instruction>();
        if (problems.isEmpty()) {
            instructions.addAll(instructions(left.definition(), reached.definition(), mappings));
            problems.addAll(problems(left.definition(), reached.definition(), instructions));
        }
        var mapped = instructions.stream().map(Instruction::from).collect(Collectors.toSet());
        var used = instructions.stream().map(Instruction::to).collect(Collectors.toSet());
        return new MovePlan(
                type,
                from,
                to,
                left.definition(),
                reached.definition(),
                List.copyOf(instructions),
                List.copyOf(problems),
                waits.stream().filter(each -> !mapped.contains(each.id())).toList(),
                offered.stream()
                        .sorted(Comparator.comparing(each -> used.contains(each.id())))
                        .toList());
    }

    private List<Instruction> instructions(String from, String to, List<StepMapping> mappings) {
        var sources = mappings.stream().map(StepMapping::from).collect(Collectors.toSet());
        var equal = runtime.createMigrationPlan(from, to).mapEqualActivities().build().getInstructions().stream()
                .filter(each -> !sources.contains(each.getSourceActivityId()))
                .map(each -> new Instruction(
                        each.getSourceActivityId(), each.getTargetActivityId(), false, each.isUpdateEventTrigger()));
        return Stream.concat(equal, mappings.stream().map(each -> new Instruction(each.from(), each.to(), true, false)))
                .toList();
    }

    private List<Obstacle> problems(String from, String to, List<Instruction> instructions) {
        try {
            build(from, to, instructions);
            return List.of();
        } catch (MigrationPlanValidationException refused) {
            return refused.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream()
                            .map(failure -> EngineWords.obstacle(
                                    report.getMigrationInstruction().getSourceActivityId(), failure)))
                    .distinct()
                    .toList();
        }
    }

    private List<Obstacle> unknown(String from, String to, List<StepMapping> mappings) {
        var here = steps.elements(from);
        var there = steps.elements(to);
        var problems = new ArrayList<Obstacle>();
        Set<String> seen = new HashSet<>();
        for (var mapping : mappings) {
            if (!here.contains(mapping.from())) {
                problems.add(new Obstacle(mapping.from(), Obstacle.Reason.UNKNOWN_ELEMENT, "not in the old version"));
            } else if (!there.contains(mapping.to())) {
                problems.add(new Obstacle(mapping.to(), Obstacle.Reason.UNKNOWN_ELEMENT, "not in the new version"));
            } else if (!seen.add(mapping.from())) {
                problems.add(new Obstacle(mapping.from(), Obstacle.Reason.MAPPED_TWICE, "mapped twice"));
            }
        }
        return problems;
    }

    /** The engine's plan of ours. */
    MigrationPlan build(MovePlan plan) {
        return build(plan.fromDefinition(), plan.toDefinition(), plan.instructions());
    }

    private MigrationPlan build(String from, String to, List<Instruction> instructions) {
        var builder = runtime.createMigrationPlan(from, to);
        for (var each : instructions) {
            var mapping = builder.mapActivities(each.from(), each.to());
            if (each.renewsTrigger()) {
                mapping.updateEventTrigger();
            }
        }
        return builder.build();
    }
}
