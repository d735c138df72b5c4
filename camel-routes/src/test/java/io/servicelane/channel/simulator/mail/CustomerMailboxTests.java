package io.servicelane.channel.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerMailboxTests {

    private final DemoMailServer server = DemoMailServer.onFreePorts();
    private final CustomerMailbox customers = new CustomerMailbox(server);

    @AfterEach
    void stop() {
        server.destroy();
    }

    @Test
    void whatACustomerWritesReachesTheDesk() {
        customers.write("ann@customer.test", "安妮 🙂", "热水器", "It is cold.\n冷。");

        assertThat(customers.newest("desk@servicelane.test", 10))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.from()).isEqualTo("ann@customer.test");
                    assertThat(mail.subject()).isEqualTo("热水器");
                    assertThat(mail.text()).isEqualToIgnoringNewLines("It is cold.冷。");
                });
    }

    @Test
    void anAnswerContinuesTheConversation() {
        customers.write("desk@servicelane.test", "Desk", "ignored", "x");
        customers.write("ann@customer.test", "Ann", "Heating", "It is cold.");
        var mail = customers.newest("desk@servicelane.test", 1).get(0);

        customers.answer("bob@customer.test", "Bob", mail, "Put on a coat.");

        assertThat(customers.newest("ann@customer.test", 1)).singleElement().satisfies(answer -> {
            assertThat(answer.subject()).isEqualTo("Re: Heating");
            assertThat(answer.references()).containsExactly(mail.id());
            assertThat(answer.text()).startsWith("Put on a coat.").contains("> It is cold.");
        });
    }

    @Test
    void plusAddressesOfTheDeskLeadToItsMailbox() {
        customers.write("ann@customer.test", "Ann", "Heating", "x");
        var mail = customers.newest("desk@servicelane.test", 1).get(0);
        var plus = new CustomerMail(
                mail.id(),
                mail.from(),
                "desk+token@servicelane.test",
                "y",
                "",
                mail.references(),
                mail.attachments(),
                mail.at());

        customers.answer("ann@customer.test", "Ann", plus, "again");

        assertThat(customers.newest("desk@servicelane.test", 10)).hasSize(2);
    }

    @Test
    void theNewestMailComesFirst() {
        customers.write("ann@customer.test", "Ann", "one", "x");
        customers.write("ann@customer.test", "Ann", "two", "x");

        assertThat(customers.newest("desk@servicelane.test", 1))
                .extracting(CustomerMail::subject)
                .containsExactly("two");
        assertThat(customers.newest("nobody@nowhere.test", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ann@customer.test,ann", "Ann@Customer.test,ann", "ann,ann", "desk@servicelane.test,desk", "desk,desk"})
    void aMailboxOpensWithTheNameAsPasswordEvenBeforeMailHasCome(String login, String password) throws Exception {
        assertThat(mailsAfterSignIn(login, password)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ann@customer.test,bob", "desk@servicelane.test,ann", "ann@nowhere.test,ann"})
    void aWrongPasswordOpensNothing(String login, String password) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> mailsAfterSignIn(login, password));
    }

    private int mailsAfterSignIn(String login, String password) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), login, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }
}
