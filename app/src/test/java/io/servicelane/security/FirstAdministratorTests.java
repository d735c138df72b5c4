package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private final Accounts accounts = mock();

    @Test
    void anInventedPasswordIsShownOnce(CapturedOutput output) {
        given(accounts.isEmpty()).willReturn(true);

        start(null);

        var made = made();
        assertThat(made.roles()).isEqualTo(Set.of(Role.ADMIN));
        assertThat(made.password()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(output.getOut()).containsOnlyOnce(made.password());
    }

    @Test
    void aGivenPasswordIsNotShown(CapturedOutput output) {
        given(accounts.isEmpty()).willReturn(true);

        start("correct horse");

        assertThat(made().password()).isEqualTo("correct horse");
        assertThat(output.getAll()).doesNotContain("correct horse");
    }

    @Test
    void anInstallationWithAccountsGetsNone() {
        given(accounts.isEmpty()).willReturn(false);

        start(null);

        then(accounts).should(never()).create(any());
    }

    private void start(String password) {
        new FirstAdministrator(accounts, new AdministratorProperties(password)).run(new DefaultApplicationArguments());
    }

    private NewAccount made() {
        var account = ArgumentCaptor.forClass(NewAccount.class);
        then(accounts).should().create(account.capture());
        return account.getValue();
    }
}
