package io.servicelane.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.channel.Channel;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.request.HistoryEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is written to, and where. */
class LetterRecipientsIT extends Letters {

    @Test
    void aNoticeGoesToAColleagueOnlyEvenWhenACustomerHasTheSameAddress() {
        var person = colleague(null);
        var request = reported.repairOf(address(person), "My own boiler leaks");
        tell(request, 1, person);
        age(person, BUNDLE);
        round.go();

        await().atMost(SOON).until(() -> mails(person).stream()
                .anyMatch(mail -> mail.subject().equals("1 request needs you")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ? AND subject = '1 request needs you'"
                                + " AND request_id IS NULL AND customer_id IS NULL AND kind = 'AUTOMATIC'")
                        .param(address(person))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(conversations.of(viewers.of("admin"), request))
                .extracting(TimelineEntry::text)
                .noneMatch(text -> text.contains("request needs you"));
        assertThat(conversations.ofCustomer(
                        viewers.of("admin"), desk.card(request).customer(), 50))
                .extracting(TimelineEntry::text)
                .noneMatch(text -> text.contains("request needs you"));
    }

    @Test
    void onlyAnActiveAccountIsWrittenToAndOnlyAtItsOwnAddress() {
        var person = colleague(null);

        assertThat(write("ann@customer.test")).isFalse();
        assertThat(write("nobody")).isFalse();
        assertThat(transactions.inOne(() -> colleagues.write(person, Channel.SMS, "", "no number known")))
                .isFalse();
        assertThat(write(person)).isTrue();
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(person)
                .update();
        assertThat(write(person)).isFalse();
    }

    @Test
    void whoHasLeftBeforeTheLetterWentOutGetsNone() {
        var person = colleague(null);
        tell(reported.repairWith("agent", "Boiler leaks"), 1, person);
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(person)
                .update();

        age(person, BUNDLE);
        round.go();

        assertThat(waiting(person)).isZero();
        assertThat(messagesTo(person)).isZero();
    }

    @Test
    void aLetterThatCannotBeDeliveredHarmsNothing() {
        var person = colleague(null);
        jdbc.sql("UPDATE account SET email = ? WHERE username = ?")
                .params(person + "@nowhere.test", person)
                .update();
        var request = reported.repairWith("agent", "Boiler leaks");
        tell(request, 1, person);
        age(person, BUNDLE);
        round.go();

        await().atMost(SOON).until(() -> jdbc.sql("SELECT status FROM message WHERE recipient = ?")
                .param(person + "@nowhere.test")
                .query(String.class)
                .list()
                .equals(List.of("FAILED")));
        assertThat(history.of(request)).extracting(HistoryEntry::what).doesNotContain("delivery-failed");
        assertThat(waiting(person)).isZero();
    }
}
