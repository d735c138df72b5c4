package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.security.Role;
import io.servicelane.security.SignedIn;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whoever is signed in, as the frame needs them. Their screens open in the language they chose last. */
@Component
class Person implements VaadinServiceInitListener {

    private final transient SignedIn signedIn;
    private final transient Accounts accounts;
    private final transient AuthenticationContext authentication;

    Person(SignedIn signedIn, Accounts accounts, AuthenticationContext authentication) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> speakTo(opened.getUI()));
    }

    /** Their name; empty for a visitor who looks at an error page. */
    String name() {
        return signedIn.optional()
                .flatMap(accounts::find)
                .map(Account::displayName)
                .orElse("");
    }

    boolean mayOpenCockpit() {
        return signedIn.has(Role.SUPERVISOR) || signedIn.has(Role.ANALYST) || signedIn.has(Role.ADMIN);
    }

    void choose(Locale language) {
        accounts.changeLanguage(signedIn.username(), language);
    }

    void signOut() {
        authentication.logout();
    }

    private void speakTo(UI ui) {
        signedIn.optional()
                .flatMap(accounts::find)
                .map(account -> Locale.forLanguageTag(account.language()))
                .ifPresent(ui::setLocale);
    }
}
