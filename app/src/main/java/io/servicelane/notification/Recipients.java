package io.servicelane.notification;

import io.servicelane.request.RequestAccess;
import io.servicelane.request.RequestCard;
import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.security.Role;
import io.servicelane.team.Teams;
import io.servicelane.team.Viewers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is meant by {@code assignee}, {@code team}, {@code supervisor}, {@code admin} or a user name. */
@Component
class Recipients {

    private final Accounts accounts;
    private final Teams teams;
    private final Viewers viewers;
    private final RequestAccess access;

    Recipients(Accounts accounts, Teams teams, Viewers viewers, RequestAccess access) {
        this.accounts = accounts;
        this.teams = teams;
        this.viewers = viewers;
        this.access = access;
    }

    /** The people meant, each once, in the order of the words; who may not see the request is left out. */
    Found of(RequestCard request, Collection<String> words) {
        var people = new LinkedHashMap<String, Account>();
        var unknown = new ArrayList<String>();
        for (var word : words) {
            var meant = meant(request, word.strip());
            meant.ifPresentOrElse(
                    all -> all.forEach(person -> people.put(person.username(), person)), () -> unknown.add(word));
        }
        var allowed = people.values().stream()
                .filter(person -> access.sees(viewers.of(person.username()), request.number()))
                .toList();
        return new Found(allowed, unknown);
    }

    /** Everybody who looks after the installation. */
    List<Account> administrators() {
        return accounts.all().stream().filter(person -> person.has(Role.ADMIN)).toList();
    }

    private Optional<List<Account>> meant(RequestCard request, String word) {
        return switch (word) {
            case "assignee" -> Optional.of(
                    active(request.assignee()).map(List::of).orElseGet(() -> teams.membersOf(request.queue())));
            case "team" -> Optional.of(teams.membersOf(request.queue()));
            case "supervisor" -> Optional.of(supervisorsOf(request.queue()));
            case "admin" -> Optional.of(administrators());
            default -> active(word).map(List::of);
        };
    }

    private List<Account> supervisorsOf(String queue) {
        return accounts.all().stream()
                .filter(person -> person.has(Role.SUPERVISOR))
                .filter(person -> viewers.of(person.username()).supervises(queue))
                .toList();
    }

    private Optional<Account> active(@Nullable String username) {
        return Optional.ofNullable(username).flatMap(accounts::find).filter(Account::active);
    }

    /**
     * Who was found.
     *
     * @param unknown words that mean nobody
     */
    record Found(List<Account> people, List<String> unknown) {}
}
