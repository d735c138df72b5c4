package io.servicelane.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the sequence flows a process took. History knows only elements, and the order in which they were reached. */
final class PassedFlows {

    private final Map<String, List<Flow>> byTarget;
    private final List<Visit> visits;
    private final Set<Object> used = new HashSet<>();

    private PassedFlows(List<Visit> visits, Collection<Flow> flows) {
        this.visits = visits;
        byTarget = flows.stream().collect(Collectors.groupingBy(Flow::target));
    }

    /**
     * The flows taken, in the order they were.
     *
     * @param visits in the order the elements were reached
     */
    static Set<String> of(List<Visit> visits, Collection<Flow> flows) {
        return new PassedFlows(visits, flows).walk();
    }

    private Set<String> walk() {
        var taken = new LinkedHashSet<String>();
        for (var at = 0; at < visits.size(); at++) {
            var arrival = arrival(at);
            if (arrival != null) {
                taken.add(arrival.id());
            }
        }
        return taken;
    }

    /** The flow by which it was reached: from where a token left last and has not come from here before. */
    private @Nullable Flow arrival(int at) {
        var reached = visits.get(at);
        for (var before = at - 1; before >= 0; before--) {
            var source = visits.get(before);
            if (source.left() != null && !source.left().isAfter(reached.reached())) {
                for (var flow : byTarget.getOrDefault(reached.element(), List.of())) {
                    if (flow.source().equals(source.element())
                            && used.add(flow.onlyOne() ? before : before + flow.id())) {
                        return flow;
                    }
                }
            }
        }
        return null;
    }

    /** A token was there; {@code left} is null while it is. */
    record Visit(String element, Instant reached, @Nullable Instant left) {}

    /** A flow of the model; {@code onlyOne} when its source sends a token by one of its flows only. */
    record Flow(String id, String source, String target, boolean onlyOne) {}
}
