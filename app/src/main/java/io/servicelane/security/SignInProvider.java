package io.servicelane.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and a password, for the sign-in page and for HTTP Basic alike. Unknown name, wrong password and
 * locked account look the same from outside, also by the time they take.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final StoredSecrets secrets;
    private final VerifiedPasswords passwords;
    private final AddressBrake brake;
    private final String nobodysHash;

    SignInProvider(
            Accounts accounts,
            StoredSecrets secrets,
            VerifiedPasswords passwords,
            AddressBrake brake,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.brake = brake;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = addressOf(attempt);
        if (brake.isOn(address)) {
            throw new LockedException("Too many failed sign-ins from this address");
        }

        var open = secrets.find(attempt.getName()).filter(known -> !secrets.isLocked(known));
        var password = attempt.getCredentials() instanceof String text ? text : "";
        var hash = open.map(StoredSecrets.StoredSecret::hash).orElse(nobodysHash);
        if (!passwords.matches(attempt.getName(), password, hash) || open.isEmpty()) {
            brake.failed(address);
            open.ifPresent(known -> secrets.failed(known.username()));
            throw new BadCredentialsException("Wrong user name or password, or too many attempts");
        }
        secrets.succeeded(open.get());
        return signedIn(open.get().username(), attempt);
    }

    private Authentication signedIn(String username, Authentication attempt) {
        var authorities = AuthorityUtils.createAuthorityList(
                authorities(accounts.find(username).orElseThrow()));
        var principal = new User(username, "", authorities);
        var result = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        result.setDetails(attempt.getDetails());
        return result;
    }

    /** The account's roles as Spring Security names them. */
    static String[] authorities(Account account) {
        return account.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String addressOf(Authentication attempt) {
        return Optional.ofNullable(attempt.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress())
                .orElse("unknown");
    }
}
