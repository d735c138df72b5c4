package io.servicelane.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives an installation without accounts its administrator. The demo brings accounts of its own. */
@Component
@Order(0) // before anything else that makes accounts
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final AdministratorProperties properties;

    FirstAdministrator(Accounts accounts, AdministratorProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        var given = properties.password();
        var invented = given == null || given.isBlank();
        var password = invented ? invent() : given;
        try {
            accounts.create(new NewAccount(USERNAME, password, "Administrator", null, null, "en", Set.of(Role.ADMIN)));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return;
        }
        if (invented) {
            // to the console and not to the log: logs are kept and shipped
            System.out.printf("%nFirst start: sign in as '%s' with password '%s'%n%n", USERNAME, password);
        }
    }

    private static String invent() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
