package io.servicelane.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.vaadin.flow.component.UI;
import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.team.Team;
import io.servicelane.team.Teams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people and teams are called, remembered for a minute because every row of every list asks. */
@Component
public class Colleagues {

    private final LoadingCache<String, Map<String, String>> people;
    private final LoadingCache<String, Map<String, Team>> teams;

    Colleagues(Accounts accounts, Teams teams) {
        var memory = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1));
        this.people = memory.build(
                all -> accounts.all().stream().collect(Collectors.toMap(Account::username, Account::displayName)));
        this.teams = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(all -> teams.all().stream().collect(Collectors.toMap(Team::key, Function.identity())));
    }

    /** The person's name; the user name of somebody who has left. */
    public String name(String username) {
        return people.get("").getOrDefault(username, username);
    }

    /** The queue's title in the viewer's language; its key when it is gone. */
    public String queue(String key) {
        var team = teams.get("").get(key);
        return team == null ? key : team.title(UI.getCurrent().getLocale());
    }

    /** The keys of all queues. */
    public List<String> queues() {
        return teams.get("").keySet().stream().sorted().toList();
    }
}
