package io.servicelane.process.gate;

import io.servicelane.process.FormRules;
import io.servicelane.process.FormRules.FormFault;
import io.servicelane.process.SlaFacts;
import io.servicelane.process.TeamFacts;
import io.servicelane.process.TemplateFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the desk knows. What there is nobody to ask about counts as sound. */
@Component
class Desk {

    private final ObjectProvider<SlaFacts> calendars;
    private final ObjectProvider<TeamFacts> teams;
    private final ObjectProvider<TemplateFacts> templates;
    private final ObjectProvider<FormRules> forms;
    private final @Nullable Set<String> queues;

    @Autowired
    Desk(
            ObjectProvider<SlaFacts> calendars,
            ObjectProvider<TeamFacts> teams,
            ObjectProvider<TemplateFacts> templates,
            ObjectProvider<FormRules> forms) {
        this(calendars, teams, templates, forms, null);
    }

    private Desk(
            ObjectProvider<SlaFacts> calendars,
            ObjectProvider<TeamFacts> teams,
            ObjectProvider<TemplateFacts> templates,
            ObjectProvider<FormRules> forms,
            @Nullable Set<String> queues) {
        this.calendars = calendars;
        this.teams = teams;
        this.templates = templates;
        this.forms = forms;
        this.queues = queues;
    }

    /** The same for one check, in which the teams are asked only once. */
    Desk atThisMoment() {
        return new Desk(calendars, teams, templates, forms, queueKeys().orElse(null));
    }

    boolean hasCalendar(String key) {
        return Optional.ofNullable(calendars.getIfAvailable())
                .map(facts -> facts.hasCalendar(key))
                .orElse(true);
    }

    boolean hasQueue(String key) {
        return queueKeys().map(keys -> keys.contains(key)).orElse(true);
    }

    /** The keys of all queues, for people to read. */
    String queues() {
        return queueKeys().map(keys -> String.join(", ", new TreeSet<>(keys))).orElse("");
    }

    private Optional<Set<String>> queueKeys() {
        return queues != null
                ? Optional.of(queues)
                : Optional.ofNullable(teams.getIfAvailable()).map(facts -> Set.copyOf(facts.queues()));
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
