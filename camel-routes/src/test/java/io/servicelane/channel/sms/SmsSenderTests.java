package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import io.servicelane.channel.Channel;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending through the real SDK to a server on this machine. */
class SmsSenderTests {

    private static final String CREATED = message("SM42", "Your technician comes tomorrow", Instant.now());

    private final Outbox outbox = mock();
    private PretendedTwilio twilio;

    @BeforeEach
    void open() throws IOException {
        twilio = new PretendedTwilio();
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void aTextIsPostedAsTwilioExpectsIt() {
        twilio.answers(201, CREATED);

        sender().send(text(1, "明天上门 & 8:00 + 9:00 🔧"));

        then(outbox).should().accepted(7, "SM42");
        assertThat(twilio.calls).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.uri()).isEqualTo("/base/2010-04-01/Accounts/AC1/Messages.json");
            assertThat(call.authorization())
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC1:secret".getBytes(UTF_8)));
            assertThat(Stream.of(call.body().split("&")).map(field -> URLDecoder.decode(field, UTF_8)))
                    .containsExactlyInAnyOrder(
                            "To=+15005550010",
                            "From=+15005550006",
                            "Body=明天上门 & 8:00 + 9:00 🔧",
                            "StatusCallback=https://desk.example.test/channels/twilio/message-status");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 302})
    void anErrorOfTheServerIsNotAnsweredByPostingAgain(int status) {
        twilio.answers(status, "").answers(201, CREATED);

        sender().send(text(1, "Your technician comes tomorrow"));

        assertThat(twilio.methods()).containsExactly("POST");
        then(outbox).should().postponed(7, "Twilio answered with HTTP status " + status);
    }

    @Test
    void theNextAttemptAsksFirstAndTakesWhatItFinds() {
        twilio.answers(
                200,
                list(
                        message("SM40", "Something else", Instant.now()),
                        message("SM41", "Your technician comes tomorrow", Instant.now()),
                        message(
                                "SM30",
                                "Your technician comes tomorrow",
                                Instant.now().minus(Duration.ofDays(30)))));

        sender().send(text(2, "Your technician comes tomorrow"));

        assertThat(twilio.methods()).containsExactly("GET");
        assertThat(twilio.calls.get(0).uri())
                .startsWith("/base/2010-04-01/Accounts/AC1/Messages.json?")
                .contains("To=%2B15005550010", "From=%2B15005550006");
        then(outbox).should().accepted(7, "SM41");
    }

    @Test
    void theNextAttemptSendsWhenTheFirstGotNowhere() {
        twilio.answers(200, list()).answers(201, CREATED);

        sender().send(text(2, "Your technician comes tomorrow"));

        assertThat(twilio.methods()).containsExactly("GET", "POST");
        then(outbox).should().accepted(7, "SM42");
    }

    @Test
    void theSameWordsSentEarlierForAnotherReasonAreNotTakenForIt() {
        given(outbox.knows(Channel.SMS, "SM41")).willReturn(true);
        twilio.answers(200, list(message("SM41", "Your technician comes tomorrow", Instant.now())))
                .answers(201, CREATED);

        sender().send(text(2, "Your technician comes tomorrow"));

        then(outbox).should().accepted(7, "SM42");
    }

    @Test
    void whenAskingFailsNothingIsSent() {
        twilio.answers(503, "").answers(201, CREATED);

        sender().send(text(3, "Your technician comes tomorrow"));

        assertThat(twilio.methods()).containsExactly("GET");
        then(outbox).should().postponed(7, "Twilio answered with HTTP status 503");
    }

    @Test
    void tooManyRequestsIsTriedLater() {
        twilio.answers(429, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}");

        sender().send(text(1, "hello"));

        assertThat(twilio.methods()).containsExactly("POST");
        then(outbox).should().postponed(7, "Twilio is busy");
    }

    @Test
    void aRefusalIsFinalAndSaysWhy() {
        twilio.answers(
                400,
                """
                {"code":21610,"message":"Attempt to send to unsubscribed recipient","more_info":"x","status":400}""");

        sender().send(text(1, "hello"));

        then(outbox).should().rejected(7, "21610", "Attempt to send to unsubscribed recipient");
    }

    @Test
    void aRefusalInNobodysWordsIsFinalToo() {
        twilio.answers(404, "<html>no such page</html>");

        sender().send(text(1, "hello"));

        then(outbox).should().rejected(7, "404", "Twilio answered with HTTP status 404");
    }

    @Test
    void noAnswerInTimeLeavesItInDoubt() {
        twilio.hangs();

        sender().send(text(1, "hello"));

        assertThat(twilio.methods()).containsExactly("POST");
        then(outbox).should().postponed(7, "Twilio did not answer");
    }

    @Test
    void anAnswerThatNeverEndsLeavesItInDoubt() {
        twilio.stammers();

        sender().send(text(1, "hello"));

        then(outbox).should().postponed(7, "Twilio did not answer in time");
    }

    @Test
    void nobodyAtHomeIsTriedLater() throws IOException {
        int nobodysPort;
        try (var socket = new ServerSocket(0)) {
            nobodysPort = socket.getLocalPort();
        }

        sender(URI.create("http://localhost:" + nobodysPort)).send(text(1, "hello"));

        then(outbox).should().postponed(7, "Twilio cannot be reached");
    }

    @Test
    void aTextTwilioWouldRefuseForItsLengthIsNotPosted() {
        sender().send(text(1, "x".repeat(1601)));

        assertThat(twilio.calls).isEmpty();
        then(outbox).should().rejected(7, "21617", "A text message cannot be longer than 1600 characters");
        then(outbox).should(never()).accepted(anyLong(), anyString());
    }

    private SmsSender sender() {
        return sender(twilio.address().resolve("/base/"));
    }

    private SmsSender sender(URI apiBaseUrl) {
        var properties = new TwilioProperties(
                "+15005550006",
                "AC1",
                "secret",
                null,
                apiBaseUrl,
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(3));
        return new SmsSender(new TwilioApi(properties, new PublicAddress("https://desk.example.test")), outbox);
    }

    private static OutboundMessage text(int attempt, String text) {
        return new OutboundMessage(
                7,
                Channel.SMS,
                "+15005550006",
                "+15005550010",
                null,
                null,
                text,
                false,
                null,
                List.of(),
                null,
                List.of(),
                attempt);
    }

    private static String message(String sid, String body, Instant created) {
        var at = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(created);
        return """
                {"sid":"%s","account_sid":"AC1","status":"queued","direction":"outbound-api","to":"+15005550010",
                 "from":"+15005550006","body":"%s","date_created":"%s","date_sent":null,"error_code":null,
                 "num_segments":"1","num_media":"0","uri":"/2010-04-01/Accounts/AC1/Messages/%s.json"}"""
                .formatted(sid, body, at, sid);
    }

    private static String list(String... messages) {
        return """
                {"messages":[%s],"page":0,"page_size":50,"start":0,"end":0,"next_page_uri":null,
                 "first_page_uri":"/2010-04-01/Accounts/AC1/Messages.json","previous_page_uri":null,
                 "uri":"/2010-04-01/Accounts/AC1/Messages.json"}"""
                .formatted(Stream.of(messages).collect(Collectors.joining(",")));
    }
}
