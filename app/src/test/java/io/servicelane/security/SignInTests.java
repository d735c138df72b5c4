package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningDesk
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void comingAndGoingIsWrittenDown() {
        var somebody = somebody();
        var browser = Caller.browser(port, somebody);

        var page = browser.get("/", "Accept", "text/html").body();
        var token = page.replaceFirst("(?s).*<meta name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
        browser.send("POST", "/logout", "_csrf=" + token, "application/x-www-form-urlencoded");

        assertThat(audited(somebody)).containsSubsequence("account-created", "signed-in", "signed-out");
        assertThat(browser.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramsCallsAreNotWrittenDown() {
        var somebody = somebody();

        Caller.program(port, somebody).get("/api/v1/me");

        assertThat(audited(somebody)).containsExactly("account-created");
    }

    @Test
    void upperAndLowerCaseOfTheUserNameAreTheSame() {
        var somebody = somebody();

        assertThat(Caller.program(port, somebody.toUpperCase(), somebody)
                        .get("/api/v1/me")
                        .statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForTheRightOneToo() {
        var somebody = somebody();

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(somebody, "wrong")).endsWith("/login?error");
        }

        assertThat(signIn(somebody, somebody)).endsWith("/login?error");
        assertThat(Caller.program(port, somebody).get("/api/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(audited(somebody)).contains("sign-in-failed");
    }

    @Test
    void aLockedAccountLooksLikeOneThatDoesNotExist() {
        var somebody = somebody();
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(somebody, "wrong");
        }

        var locked = Caller.program(port, somebody).get("/api/v1/me");
        var unknown = Caller.program(port, "nobody-at-all").get("/api/v1/me");

        assertThat(locked.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(locked.body()).isEqualTo(unknown.body());
    }

    @Test
    void theRightPasswordForgetsEarlierMistakes() {
        var somebody = somebody();
        for (int attempt = 0; attempt < 4; attempt++) {
            signIn(somebody, "wrong");
        }
        signIn(somebody, somebody);

        signIn(somebody, "wrong");

        assertThat(signIn(somebody, somebody)).doesNotContain("error");
    }

    @Test
    void aNewPasswordReplacesTheOldOneAtOnce() {
        var somebody = somebody();
        assertThat(Caller.program(port, somebody).get("/api/v1/me").statusCode())
                .isNotEqualTo(401);

        accounts.changePassword(somebody, "another password");

        assertThat(Caller.program(port, somebody).get("/api/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(Caller.program(port, somebody, "another password")
                        .get("/api/v1/me")
                        .statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void somebodyWhoLeftCannotSignIn() {
        var somebody = somebody();
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(somebody)
                .update();

        assertThat(signIn(somebody, somebody)).endsWith("/login?error");
    }

    @Test
    void passwordsNeverReachTheLog(CapturedOutput output) {
        var password = "secret-" + UUID.randomUUID();
        var name = newAccount(password);

        Caller.program(port, name, password).get("/api/v1/me");
        signIn(name, password);
        signIn(name, password + "x");

        assertThat(output.getAll()).doesNotContain(password);
    }

    private String signIn(String username, String password) {
        return Caller.nobody(port)
                .signIn(username, password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private String somebody() {
        var name = "user-" + UUID.randomUUID();
        accounts.create(new NewAccount(name, name, name, null, null, "en", Set.of(Role.AGENT)));
        return name;
    }

    private String newAccount(String password) {
        var name = "user-" + UUID.randomUUID();
        accounts.create(new NewAccount(name, password, name, null, null, "en", Set.of(Role.AGENT)));
        return name;
    }

    private List<String> audited(String subject) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(subject)
                .query(String.class)
                .list();
    }
}
