package io.servicelane.audit;

import io.servicelane.security.Account;
import io.servicelane.security.AccountCreated;
import io.servicelane.security.Accounts;
import io.servicelane.security.PasswordChanged;
import io.servicelane.security.SignedIn;
import io.servicelane.security.TokenCreated;
import io.servicelane.security.TokenRevoked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Writes down who came and went, and who was not let in. Programs are not written down on every
 * call, only when they fail.
 */
@Component
class SignInAudit {

    private final AuditLog log;
    private final Accounts accounts;
    private final SignedIn signedIn;

    SignInAudit(AuditLog log, Accounts accounts, SignedIn signedIn) {
        this.log = log;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        var somebody = event.getAuthentication();
        log.record(somebody.getName(), "signed-in", somebody.getName(), address(somebody));
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent event) {
        // a name nobody has may be a password typed into the wrong field
        var name = accounts.find(event.getAuthentication().getName())
                .map(Account::username)
                .orElse("unknown");
        log.record(name, "sign-in-failed", name, address(event.getAuthentication()));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        var somebody = event.getAuthentication();
        log.record(somebody.getName(), "signed-out", somebody.getName(), address(somebody));
    }

    @EventListener
    void on(AccountCreated event) {
        log.record(actor(), "account-created", event.username(), null);
    }

    @EventListener
    void on(PasswordChanged event) {
        log.record(actor(), "password-changed", event.username(), null);
    }

    @EventListener
    void on(TokenCreated event) {
        log.record(actor(), "token-created", event.username(), event.name());
    }

    @EventListener
    void on(TokenRevoked event) {
        log.record(actor(), "token-revoked", event.username(), event.name());
    }

    private String actor() {
        return signedIn.optional().orElse("desk");
    }

    private static @Nullable String address(Authentication somebody) {
        return somebody.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }
}
