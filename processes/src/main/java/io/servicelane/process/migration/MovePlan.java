package io.servicelane.process.migration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How requests of a type come from one version to another.
 *
 * @param fromDefinition the engine's id of the version that is left
 * @param toDefinition the engine's id of the version that is moved to
 * @param instructions which step leads to which
 * @param problems why the plan as a whole does not work; empty when it does
 * @param lost steps of the old version at which a request can wait and that lead nowhere
 * @param offered steps of the new version at which a request can wait, the unused ones first
 */
public record MovePlan(
        String type,
        int from,
        int to,
        String fromDefinition,
        String toDefinition,
        List<Instruction> instructions,
        List<Obstacle> problems,
        List<Step> lost,
        List<Step> offered) {

    /** Whether there is nothing wrong with the plan as a whole. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /**
     * The way back for a request. Where two steps lead to one, it goes back to the one it came from.
     *
     * @param cameFrom the elements it stood at before
     */
    public MovePlan back(Collection<String> cameFrom) {
        var back = instructions.stream()
                .collect(Collectors.toMap(
                        Instruction::to,
                        Function.identity(),
                        (one, other) -> cameFrom.contains(other.from()) ? other : one,
                        LinkedHashMap::new));
        return new MovePlan(
                type,
                to,
                from,
                toDefinition,
                fromDefinition,
                back.values().stream()
                        .map(each -> new Instruction(each.to(), each.from(), each.renamed(), each.renewsTrigger()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * One step and where it leads.
     *
     * @param renamed whether an analyst said so; else both have the same id
     * @param renewsTrigger whether the event that is waited for is set up anew; only where the engine cannot do without
     */
    public record Instruction(String from, String to, boolean renamed, boolean renewsTrigger) {}
}
