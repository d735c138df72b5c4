package io.servicelane.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.calendar.Calendars;
import io.servicelane.process.LadderLevel;
import io.servicelane.process.RequestRules;
import io.servicelane.process.SlaTarget;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the analysts' tables what is promised, and who climbs which ladder. */
@Component
class Targets {

    private final RequestRules rules;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Targets(RequestRules rules, Calendars calendars, ObjectMapper json, ApplicationEventPublisher events) {
        this.rules = rules;
        this.calendars = calendars;
        this.json = json;
        this.events = events;
    }

    /** What is promised for such a request, by kind of clock; what cannot be followed is told and left out. */
    Map<String, Target> of(Counted facts) {
        var inputs = inputs(facts);
        var found = rules.targets(inputs);
        found.problems().forEach(problem -> events.publishEvent(new TargetProblem(problem)));
        var targets = new LinkedHashMap<String, Target>();
        for (var target : found.targets()) {
            if (calendars.find(target.calendar()).isEmpty()) {
                events.publishEvent(new TargetProblem("%s, row %s: there is no calendar '%s'"
                        .formatted(target.hit().decision(), target.hit().row(), target.calendar())));
            } else {
                targets.put(target.kind(), new Target(target, Promise.of(target, written(inputs))));
            }
        }
        if (found.targets().isEmpty() && found.problems().isEmpty()) {
            events.publishEvent(new TargetProblem("slaTargets has no row for " + written(inputs)));
        }
        return targets;
    }

    /** The clock's ladder. */
    Ladder ladder(ServiceClock clock) {
        return level ->
                level(clock, level).map(LadderLevel::after).map(after -> after.isNegative() ? Duration.ZERO : after);
    }

    /** What the clock's ladder says about a level. */
    Optional<LadderLevel> level(ServiceClock clock, int level) {
        var ladder = clock.promise().ladder();
        if (ladder == null) {
            return Optional.empty();
        }
        var inputs = new HashMap<String, Object>(inputs(clock.counted()));
        inputs.put("ladder", ladder);
        inputs.put("level", level);
        return rules.level(inputs);
    }

    private static Map<String, Object> inputs(Counted facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("type", facts.type());
        inputs.put("priority", facts.priority());
        inputs.put("tier", facts.tier());
        inputs.put("channel", facts.channel());
        inputs.put("queue", facts.queue());
        return inputs;
    }

    private String written(Map<String, Object> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Target(SlaTarget target, Promise promise) {}
}
