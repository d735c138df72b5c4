package io.servicelane.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactAddressTests {

    @ParameterizedTest
    @CsvSource({
        "+1 (415) 555-0123,+14155550123",
        "0086 138 0013 8000,+8613800138000",
        "+49 30 901820,+4930901820",
        "' +44 20 7946 0018 ',+442079460018"
    })
    void aTelephoneNumberIsKeptInItsInternationalForm(String written, String kept) {
        assertThat(ContactAddress.phone(written)).map(ContactAddress::value).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "12", "+", "client:ada", "4155550123"})
    void whatIsNoInternationalNumberIsNoAddress(String text) {
        assertThat(ContactAddress.phone(text)).isEmpty();
    }

    @Test
    void anEmailAddressIsComparedInLowerCase() {
        assertThat(ContactAddress.parse(" Ada@Customer.TEST "))
                .contains(new ContactAddress(ContactAddress.Kind.EMAIL, "ada@customer.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "a@", "@b", "a b@c", "a@b@c", "<a@b>", "a@b,c@d"})
    void whatIsNoEmailAddressIsRefused(String text) {
        assertThat(ContactAddress.email(text)).isEmpty();
    }
}
