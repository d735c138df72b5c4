package io.servicelane;

import io.servicelane.security.Accounts;
import io.servicelane.security.NewAccount;
import io.servicelane.security.Role;
import io.servicelane.team.Teams;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** The people of the demo, password equal to user name. */
@TestComponent
class TestAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final Teams teams;

    TestAccounts(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        join("admin", Role.ADMIN);
        join("agent", Role.AGENT, "general", "repair", "complaint", "advice", "callback", "survey");
        join("agent2", Role.AGENT, "general", "repair", "callback");
        join("expert", Role.EXPERT, "expert", "advice");
        join("dispatcher", Role.DISPATCHER, "field");
        join("technician", Role.TECHNICIAN, "field");
        join("inspector", Role.INSPECTOR);
        join("analyst", Role.ANALYST);
        join("supervisor", Role.SUPERVISOR);
        teams.all().forEach(team -> teams.join(team.key(), "supervisor", true));
    }

    private void join(String name, Role role, String... queues) {
        if (accounts.find(name).isEmpty()) {
            accounts.create(new NewAccount(name, name, name, name + "@servicelane.test", null, "en", Set.of(role)));
            for (var queue : queues) {
                teams.join(queue, name, false);
            }
        }
    }
}
