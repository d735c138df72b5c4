package io.servicelane.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine's web applications and REST ask of the desk about people. The engine keeps no accounts. */
public interface Identities {

    /** Who is signed in on this thread; empty for nobody. */
    Optional<Person> signedIn();

    /** The person with that user name, if they may sign in. */
    Optional<Person> find(String username);

    /** Everybody who may sign in. */
    List<Person> all();

    /**
     * Somebody known to the desk.
     *
     * @param groups keys of what they are, for example {@code supervisor}; the engine's rights are given to these
     */
    record Person(String username, String displayName, @Nullable String email, Set<String> groups) {}
}
