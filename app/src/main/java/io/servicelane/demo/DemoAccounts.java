package io.servicelane.demo;

import io.servicelane.security.Accounts;
import io.servicelane.security.NewAccount;
import io.servicelane.security.Role;
import io.servicelane.team.Team;
import io.servicelane.team.Teams;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account for each kind of colleague; the password is the name. */
@Component
@Profile("demo")
class DemoAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final Teams teams;

    DemoAccounts(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        colleague(
                "agent",
                "Ada Agent",
                "en",
                Role.AGENT,
                "general",
                "repair",
                "complaint",
                "advice",
                "callback",
                "survey");
        colleague("agent2", "李安 An Li", "zh", Role.AGENT, "general", "repair", "callback");
        colleague("expert", "Edgar Expert", "en", Role.EXPERT, "expert", "advice");
        colleague("dispatcher", "Dora Dispatcher", "en", Role.DISPATCHER, "field");
        colleague("technician", "Tom Technician", "en", Role.TECHNICIAN, "field");
        colleague("supervisor", "Sofia Supervisor", "en", Role.SUPERVISOR);
        teams.all().stream().map(Team::key).forEach(team -> teams.join(team, "supervisor", true));
        colleague("inspector", "Ingrid Inspector", "en", Role.INSPECTOR);
        colleague("analyst", "Anna Analyst", "en", Role.ANALYST);
        colleague("admin", "Admin", "en", Role.ADMIN);
    }

    private void colleague(String name, String displayName, String language, Role role, String... queues) {
        var email = name + "@servicelane.test";
        accounts.create(new NewAccount(name, name, displayName, email, null, language, Set.of(role)));
        List.of(queues).forEach(queue -> teams.join(queue, name, false));
    }
}
