package io.servicelane.ui.shell;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;

/** Whoever is signed in, as the frame needs them. */
@SpringComponent
@UIScope
class Person {

    private final transient AuthenticationContext authentication;

    Person(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    String name() {
        return authentication.getPrincipalName().orElse("?");
    }

    boolean mayOpenCockpit() {
        return authentication.hasAnyRole("SUPERVISOR", "ADMIN", "ANALYST");
    }

    void choose(Locale language) {
        com.vaadin.flow.component.UI.getCurrent().getSession().setLocale(language);
    }

    void signOut() {
        authentication.logout();
    }
}
