package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.RemoteMedia;
import io.servicelane.channel.MessageRefused;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSmsTests {

    private static final Instant NOW = Instant.parse("2027-03-26T16:30:00Z");
    private static final MediaHosts HOSTS = new MediaHosts(URI.create("https://api.twilio.com"));

    @Test
    void aTextMessageSaysWhoWroteWhatToWhom() {
        var message = received(Map.of());

        assertThat(message.channel()).isEqualTo(Channel.SMS);
        assertThat(message.account()).isEqualTo("+15005550006");
        assertThat(message.externalId()).isEqualTo("SM00000000000000000000000000000001");
        assertThat(message.from()).isEqualTo("+8613800138000");
        assertThat(message.text()).isEqualTo("printer on fire");
        assertThat(message.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(message.sentAt()).isEqualTo(NOW);
        assertThat(new String(message.raw(), UTF_8)).contains("Body=printer+on+fire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"打印机着火了，请尽快派人来！", "🔥🔥 😀 𠮷野家", "line one\nline two", "50% + 1 = a&b", "null", ""})
    void anyWordsSurvive(String text) {
        assertThat(received(Map.of("Body", text)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", " stop\n", "StopAll", "unsubscribe", "CANCEL", "End", "quit", "退订", "TD", "td", "ＴＤ"})
    void aSingleWordEndsTheMessages(String word) {
        assertThat(received(Map.of("Body", word)).kind()).isEqualTo(Kind.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop"})
    void aSingleWordBringsThemBack(String word) {
        assertThat(received(Map.of("Body", word)).kind()).isEqualTo(Kind.OPT_IN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "stop it please", "please cancel my order", "HELP", "我要退订"})
    void wordsInASentenceAreJustWords(String text) {
        assertThat(received(Map.of("Body", text)).kind()).isEqualTo(Kind.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"STOP,OPT_OUT", "START,OPT_IN", "HELP,MESSAGE"})
    void whatTwilioMadeOfTheWordCounts(String optOutType, Kind kind) {
        assertThat(received(Map.of("Body", "yes", "OptOutType", optOutType)).kind())
                .isEqualTo(kind);
    }

    @Test
    void requestNumbersAreFoundInTheWords() {
        var message = received(
                Map.of("Body", "about sr-000123 and [SR-000045], not XSR-000099, sr-000123 again，关于SR-000777的"));

        assertThat(message.threading().numbers()).containsExactly("SR-000123", "SR-000045", "SR-000777");
    }

    @Test
    void picturesAreNotedForLater() {
        var message = received(Map.of(
                "NumMedia", "3",
                "MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
                "MediaContentType0", "image/jpeg",
                "MediaUrl1", "https://evil.test/api.twilio.com",
                "MediaUrl2", "https://media.ie1.twilio.com/x"));

        assertThat(message.media())
                .containsExactly(
                        new RemoteMedia(
                                "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1", "image/jpeg"),
                        new RemoteMedia("https://media.ie1.twilio.com/x", "application/octet-stream"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.twilio.com/x",
                "https://api.twilio.com:8443/x",
                "https://twilio.com.evil.test/x",
                "https://eviltwilio.com/x",
                "https://api.twilio.com@evil.test/x",
                "https://user@api.twilio.com/x",
                "file:///etc/passwd",
                "http://169.254.169.254/latest",
                "not an address",
                ""
            })
    void filesAreFetchedFromTwilioOnly(String url) {
        assertThat(HOSTS.include(url)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "MessageSid,-",
                "MessageSid,' '",
                "From,-",
                "From,anonymous",
                "From,12345678901234567890",
                "To,-",
                "NumMedia,many",
                "Body,-"
            })
    void withoutWhatMattersItIsRefused(String field, @org.jspecify.annotations.Nullable String value) {
        var fields = fields();
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> TwilioSms.toInboundMessage(form(fields), HOSTS, NOW));
    }

    @Test
    void garbageIsRefusedAndCanStillBeNamed() {
        var garbage = "%%%=%zz&&=&Body=%F0%9F%98".getBytes(UTF_8);

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> TwilioSms.toInboundMessage(garbage, HOSTS, NOW));
        assertThat(TwilioSms.summary(garbage)).isNotNull();
        assertThat(TwilioSms.account(garbage)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,QUEUED",
        "queued,QUEUED",
        "sending,SENDING",
        "sent,SENT",
        "delivered,DELIVERED",
        "read,READ",
        "failed,FAILED",
        "undelivered,FAILED",
        "canceled,FAILED"
    })
    void aReportSaysHowFarAMessageGot(String word, DeliveryStatus status) {
        assertThat(TwilioSms.toDeliveryReport(form(Map.of("MessageSid", "SM1", "MessageStatus", word))))
                .get()
                .extracting(DeliveryReport::status)
                .isEqualTo(status);
    }

    @Test
    void aFailureSaysWhy() {
        var report = TwilioSms.toDeliveryReport(
                form(Map.of("MessageSid", "SM1", "MessageStatus", "undelivered", "ErrorCode", "30003")));

        assertThat(report)
                .contains(new DeliveryReport(Channel.SMS, "SM1", DeliveryStatus.FAILED, "30003", "undelivered"));
    }

    @Test
    void aReportAboutNothingIsNone() {
        assertThat(TwilioSms.toDeliveryReport(form(Map.of("MessageStatus", "sent"))))
                .isEmpty();
        assertThat(TwilioSms.toDeliveryReport(form(Map.of("MessageSid", "SM1", "MessageStatus", "teleported"))))
                .isEmpty();
    }

    private static InboundMessage received(Map<String, String> changes) {
        var fields = fields();
        fields.putAll(changes);
        return TwilioSms.toInboundMessage(form(fields), HOSTS, NOW);
    }

    private static Map<String, String> fields() {
        return new TreeMap<>(Map.of(
                "MessageSid", "SM00000000000000000000000000000001",
                "AccountSid", "AC1",
                "From", "+8613800138000",
                "To", "+15005550006",
                "Body", "printer on fire",
                "NumMedia", "0"));
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }
}
