package io.servicelane.team;

import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.security.Role;
import io.servicelane.security.SignedIn;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is looking. Read from the database each time, so that a change of team or role counts at once. */
@Service
@Transactional(readOnly = true)
public class Viewers {

    private static final Set<Role> WORKERS =
            Set.of(Role.AGENT, Role.EXPERT, Role.DISPATCHER, Role.TECHNICIAN, Role.SUPERVISOR);

    private final Accounts accounts;
    private final Teams teams;
    private final SignedIn signedIn;

    Viewers(Accounts accounts, Teams teams, SignedIn signedIn) {
        this.accounts = accounts;
        this.teams = teams;
        this.signedIn = signedIn;
    }

    /** Who is signed in on this thread. */
    public Viewer current() {
        return of(signedIn.username());
    }

    /** The person with that user name; one who sees nothing when there is no such active account. */
    public Viewer of(String username) {
        var roles = accounts.find(username)
                .filter(Account::active)
                .map(Account::roles)
                .orElse(Set.of());
        var works = !Collections.disjoint(roles, WORKERS);
        return new Viewer(
                username,
                roles,
                works ? teams.queuesOf(username, false) : Set.of(),
                roles.contains(Role.SUPERVISOR) ? teams.queuesOf(username, true) : Set.of());
    }
}
