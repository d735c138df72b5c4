package io.servicelane.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on this thread: the desk's session, or the HTTP Basic user of a call. */
@Component
public class SignedIn {

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    /** Their user name; empty on threads of ours and for visitors. */
    public Optional<String> optional() {
        return authentication().map(Authentication::getName);
    }

    /**
     * Their user name.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public String username() {
        return optional().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** Whether somebody is signed in who has the role. */
    public boolean has(Role role) {
        var authority = "ROLE_" + role.name();
        return authentication()
                .filter(somebody -> somebody.getAuthorities().stream()
                        .anyMatch(granted -> authority.equals(granted.getAuthority())))
                .isPresent();
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(trust::isAuthenticated);
    }
}
