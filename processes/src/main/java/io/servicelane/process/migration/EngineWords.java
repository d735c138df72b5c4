package io.servicelane.process.migration;

import io.servicelane.process.migration.Obstacle.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** The engine tells what it refuses in sentences only; here they become reasons. */
final class EngineWords {

    /** By a part of the sentence; the first that fits. */
    private static final List<Map.Entry<String, Reason>> REASONS = List.of(
            Map.entry("no migration instruction for", Reason.STEP_GONE),
            Map.entry("does not exist", Reason.UNKNOWN_ELEMENT),
            Map.entry("incompatible types", Reason.OTHER_KIND),
            Map.entry("not of the same type", Reason.OTHER_KIND),
            Map.entry("multiple mappings", Reason.MAPPED_TWICE),
            Map.entry("not supported", Reason.UNSUPPORTED),
            Map.entry("not asyncafter", Reason.NO_SAVE_POINT),
            Map.entry("not asyncbefore", Reason.NO_SAVE_POINT),
            Map.entry("sequence flow", Reason.NO_SAVE_POINT),
            Map.entry("transition instance", Reason.NO_SAVE_POINT),
            Map.entry("ancestor", Reason.OTHER_PLACE),
            Map.entry("scope", Reason.OTHER_PLACE),
            Map.entry("multi-instance", Reason.OTHER_KIND));

    private EngineWords() {}

    static Obstacle obstacle(String element, String sentence) {
        var lower = sentence.toLowerCase(Locale.ROOT);
        var reason = REASONS.stream()
                .filter(each -> lower.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Reason.OTHER);
        return new Obstacle(element, reason, sentence);
    }

    static List<Obstacle> obstacles(MigratingProcessInstanceValidationReport report) {
        var obstacles = new ArrayList<Obstacle>();
        report.getTransitionInstanceReports().forEach(each -> each.getFailures()
                .forEach(failure -> obstacles.add(obstacle(each.getSourceScopeId(), failure))));
        report.getActivityInstanceReports().forEach(each -> each.getFailures()
                .forEach(failure -> obstacles.add(obstacle(each.getSourceScopeId(), failure))));
        report.getFailures().forEach(failure -> obstacles.add(obstacle("", failure)));
        return obstacles.stream().distinct().toList();
    }
}
