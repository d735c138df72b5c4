package io.servicelane.process.gate;

import io.servicelane.process.FormRules;
import io.servicelane.process.FormRules.FormFault;
import io.servicelane.process.SlaFacts;
import io.servicelane.process.TeamFacts;
import io.servicelane.process.TemplateFacts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk knows. What there is nobody to ask about counts as sound. */
@Component
class Desk {

    private final ObjectProvider<SlaFacts> calendars;
    private final ObjectProvider<TeamFacts> teams;
    private final ObjectProvider<TemplateFacts> templates;
    private final ObjectProvider<FormRules> forms;

    Desk(
            ObjectProvider<SlaFacts> calendars,
            ObjectProvider<TeamFacts> teams,
            ObjectProvider<TemplateFacts> templates,
            ObjectProvider<FormRules> forms) {
        this.calendars = calendars;
        this.teams = teams;
        this.templates = templates;
        this.forms = forms;
    }

    boolean hasCalendar(String key) {
        return Optional.ofNullable(calendars.getIfAvailable())
                .map(facts -> facts.hasCalendar(key))
                .orElse(true);
    }

    boolean hasQueue(String key) {
        return Optional.ofNullable(teams.getIfAvailable())
                .map(facts -> facts.queues().contains(key))
                .orElse(true);
    }

    /** The keys of all queues, for people to read. */
    String queues() {
        return Optional.ofNullable(teams.getIfAvailable())
                .map(TeamFacts::queues)
                .map(queues -> String.join(", ", new TreeSet<>(queues)))
                .orElse("");
    }

    boolean hasTemplate(String key) {
        return Optional.ofNullable(templates.getIfAvailable())
                .map(facts -> facts.hasTemplate(key))
                .orElse(true);
    }

    List<FormFault> faults(String form) {
        return Optional.ofNullable(forms.getIfAvailable())
                .map(rules -> rules.faults(form))
                .orElse(List.of());
    }
}
