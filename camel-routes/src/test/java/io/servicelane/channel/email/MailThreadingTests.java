package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailThreadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"To", "Cc", "Delivered-To", "X-Original-To"})
    void aPlusAddressBringsTheToken(String header) {
        var threading = mail().with(header, "\"Desk\" <Desk+k3x9a@Servicelane.test>, b@c.test")
                .read()
                .message()
                .threading();

        assertThat(threading.tokens()).containsExactly("k3x9a");
    }

    @Test
    void aPlusAddressOfSomebodyElseBringsNone() {
        var threading = mail().with(
                        "To", "desk+a@evil.test, otherdesk+b@servicelane.test, desk+c@servicelane.test.evil")
                .read()
                .message()
                .threading();

        assertThat(threading.tokens()).isEmpty();
    }

    @Test
    void earlierMailsAreNamedNewestFirst() {
        var threading = mail().with("In-Reply-To", "<3@x.test>")
                .with("References", "<1@x.test>\r\n <2@x.test> <3@x.test>")
                .read()
                .message()
                .threading();

        assertThat(threading.messageIds()).containsExactly("3@x.test", "2@x.test", "1@x.test");
    }

    @Test
    void requestNumbersAreReadFromTheSubjectInBrackets() {
        assertThat(mail().with("Subject", "答复: 【sr-000123】 [SR-000124] SR-000999")
                        .read()
                        .message()
                        .threading()
                        .numbers())
                .containsExactly("SR-000123", "SR-000124");
    }

    @Test
    void aNewMailContinuesNothing() {
        var threading = mail().read().message().threading();

        assertThat(threading.tokens()).isEmpty();
        assertThat(threading.messageIds()).isEmpty();
        assertThat(threading.numbers()).isEmpty();
    }
}
