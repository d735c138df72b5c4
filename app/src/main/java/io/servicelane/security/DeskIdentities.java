package io.servicelane.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.servicelane.process.Identities;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the engine who is who; a role of the desk is a group of the engine. */
@Component
class DeskIdentities implements Identities {

    private final Accounts accounts;
    private final SignedIn signedIn;

    DeskIdentities(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Person> signedIn() {
        return signedIn.optional().flatMap(this::find);
    }

    @Override
    public Optional<Person> find(String username) {
        return accounts.find(username).filter(Account::active).map(DeskIdentities::person);
    }

    @Override
    public List<Person> all() {
        return accounts.all().stream().map(DeskIdentities::person).toList();
    }

    private static Person person(Account account) {
        return new Person(
                account.username(),
                account.displayName(),
                account.email(),
                account.roles().stream().map(Role::key).collect(toUnmodifiableSet()));
    }
}
