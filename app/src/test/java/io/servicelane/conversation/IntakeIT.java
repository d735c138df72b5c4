package io.servicelane.conversation;

import static io.servicelane.conversation.Said.mail;
import static io.servicelane.conversation.Said.newAddress;
import static io.servicelane.conversation.Said.newNumber;
import static io.servicelane.conversation.Said.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestDesk;
import io.servicelane.team.Viewers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one door: what comes in is kept once, joins what it belongs to, or opens a request. */
@RunningDesk
class IntakeIT {

    @Autowired
    private InboundMessages door;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTextMessageOpensARepairAndTheNextOneJoinsIt() {
        var number = newNumber();

        var first = door.receive(sms(number, "My boiler is broken").message());
        var second = door.receive(sms(number, "It is the one in the cellar").message());

        assertThat(first.fate()).isEqualTo(Fate.OPENED);
        assertThat(card(first).type()).isEqualTo("repair");
        assertThat(second).isEqualTo(new Receipt(Fate.JOINED, first.request()));
        assertThat(words(first)).containsExactly("My boiler is broken", "It is the one in the cellar");
    }

    @Test
    void theRowThatClassifiedARequestIsKeptWithItsInputs() {
        var request = card(door.receive(sms(newNumber(), "厨房漏水了").message()));

        assertThat(request.hit()).isNotNull();
        assertThat(request.hit().decision()).isEqualTo("classifyRequest");
        assertThat(request.hit().row()).startsWith("rule_");
        assertThat(request.hit().inputs()).contains("厨房漏水了").contains("\"language\":\"zh\"");
    }

    @Test
    void whatNoRuleKnowsBecomesAQueryInTheGeneralQueue() {
        var request = card(door.receive(sms(newNumber(), "Zyzzyva").message()));

        assertThat(request.type()).isEqualTo("query");
        assertThat(request.queue()).isEqualTo("general");
    }

    @Test
    void theSameMessageFiveTimesAtOnceIsOneMessageOfOneRequest() throws Exception {
        var message = sms(newNumber(), "The gate is broken").message();

        var receipts = atOnce(5, () -> door.receive(message));

        assertThat(receipts)
                .extracting(Receipt::request)
                .containsOnly(receipts.get(0).request());
        assertThat(receipts).extracting(Receipt::fate).containsOnlyOnce(Fate.OPENED);
        assertThat(words(receipts.get(0))).containsExactly("The gate is broken");
    }

    @Test
    void twoMessagesOfANewSenderAtTheSameMomentOpenOneRequest() throws Exception {
        var number = newNumber();

        var receipts = atOnce(
                4, () -> door.receive(sms(number, "Heating is not working").message()));

        assertThat(receipts)
                .extracting(Receipt::request)
                .containsOnly(receipts.get(0).request());
        assertThat(receipts).extracting(Receipt::fate).containsOnlyOnce(Fate.OPENED);
    }

    @Test
    void twoCustomersWithTheSameSubjectStayApart() {
        var first = door.receive(mail(newAddress(), "Leak", "water everywhere").message());
        var second = door.receive(mail(newAddress(), "Leak", "water everywhere").message());

        assertThat(second.fate()).isEqualTo(Fate.OPENED);
        assertThat(second.request()).isNotEqualTo(first.request());
    }

    @Test
    void aMailToTheReplyAddressJoinsWhoeverSentIt() {
        var opened = door.receive(mail(newAddress(), "Leak", "water everywhere").message());
        var token = card(opened).replyToken();

        var joined = door.receive(mail(newAddress(), "anything", "my neighbour asked me to answer")
                .to(token)
                .message());

        assertThat(joined).isEqualTo(new Receipt(Fate.JOINED, opened.request()));
    }

    @Test
    void aMailThatRefersToAnEarlierOneJoinsItsRequest() {
        var customer = newAddress();
        var first = mail(customer, "Leak", "water everywhere");
        var opened = door.receive(first.message());

        var joined = door.receive(mail(customer, "Re: Leak", "and now the lights are out")
                .answering(first.threading().messageId())
                .message());

        assertThat(joined).isEqualTo(new Receipt(Fate.JOINED, opened.request()));
    }

    @Test
    void theNumberInASubjectCountsOnlyFromSomebodyWhoTakesPart() {
        var customer = newAddress();
        var opened = door.receive(mail(customer, "Leak", "water everywhere").message());

        var stranger = door.receive(mail(newAddress(), "[" + opened.request() + "]", "let me see the answers")
                .naming(opened.request())
                .message());
        var participant = door.receive(mail(customer, "[" + opened.request() + "]", "me again")
                .naming(opened.request())
                .message());

        assertThat(stranger.fate()).isEqualTo(Fate.OPENED);
        assertThat(stranger.request()).isNotEqualTo(opened.request());
        assertThat(participant).isEqualTo(new Receipt(Fate.JOINED, opened.request()));
    }

    @Test
    void anAutomaticReplyIsKeptWithWhatItAnswersAndOpensNothing() {
        var first = mail(newAddress(), "Leak", "water everywhere");
        var opened = door.receive(first.message());

        var noted = door.receive(mail(newAddress(), "Out of office", "I am away")
                .answering(first.threading().messageId())
                .as(Kind.AUTOMATIC)
                .message());
        var stray = door.receive(
                mail(newAddress(), "Newsletter", "buy").as(Kind.AUTOMATIC).message());

        assertThat(noted).isEqualTo(new Receipt(Fate.NOTED, opened.request()));
        assertThat(stray).isEqualTo(new Receipt(Fate.NOTED, null));
    }

    @Test
    void whoSaidStopIsNotWrittenToUntilTheySayStart() {
        var number = newNumber();
        var opened = door.receive(sms(number, "My boiler is broken").message());
        var agent = viewers.of("agent");

        door.receive(sms(number, "STOP").as(Kind.OPT_OUT).message());
        assertThat(conversations.waysToReply(agent, number(opened))).isEmpty();
        assertThatExceptionOfType(CannotBeReached.class)
                .isThrownBy(() -> conversations.reply(agent, number(opened), Channel.SMS, "Hello", List.of()));

        door.receive(sms(number, "START").as(Kind.OPT_IN).message());
        assertThat(conversations.waysToReply(agent, number(opened))).containsExactly(Channel.SMS);
    }

    @Test
    void everyCharacterComesThrough() {
        var text = "Wasser läuft 😀 漏水 𠜎 \u200D ☎️";

        var opened = door.receive(sms(newNumber(), text).message());

        assertThat(words(opened)).containsExactly(text);
        assertThat(card(opened).subject()).contains("𠜎");
    }

    @Test
    void aMessageForATypeThatDoesNotExistIsRefusedAndLeavesNothingBehind() {
        var message = sms(newNumber(), "hello").asking("no-such-type").message();

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> door.receive(message))
                .withMessageContaining("no-such-type");

        assertThat(count("SELECT COUNT(*) FROM message WHERE external_id = ?", message.externalId()))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM contact_point WHERE address = ?", message.from()))
                .isZero();
    }

    @Test
    void aRequestAndItsProcessAreThereTogether() {
        var request = card(door.receive(sms(newNumber(), "My boiler is broken").message()));

        assertThat(request.processInstance()).isNotNull();
        assertThat(count("SELECT COUNT(*) FROM ACT_HI_PROCINST WHERE PROC_INST_ID_ = ?", request.processInstance()))
                .isOne();
    }

    private RequestCard card(Receipt receipt) {
        return desk.card(number(receipt));
    }

    private static RequestNumber number(Receipt receipt) {
        return new RequestNumber(String.valueOf(receipt.request()));
    }

    private List<String> words(Receipt receipt) {
        return conversations.of(viewers.of("admin"), number(receipt)).stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .map(TimelineEntry::text)
                .toList();
    }

    private long count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }

    private static List<Receipt> atOnce(int times, Callable<Receipt> action)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var receipts = new ArrayList<Receipt>();
            for (var future : threads.invokeAll(Collections.nCopies(times, action))) {
                receipts.add(future.get());
            }
            return receipts;
        } finally {
            threads.shutdownNow();
        }
    }
}
