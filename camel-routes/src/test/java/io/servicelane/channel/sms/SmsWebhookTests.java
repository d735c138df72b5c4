package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Outbox;
import io.servicelane.channel.Quarantine;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.channel.RemoteMediaQueue;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The webhooks over real HTTP, from the socket to what the desk is asked. */
@SpringBootTest(
        classes = SmsWebhookTests.Webhooks.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "servicelane.public-url=https://desk.example.test",
            "servicelane.twilio.auth-token=the-token",
            "servicelane.twilio.secondary-auth-token=the-other-token",
            "servicelane.outbox.period=1h"
        })
class SmsWebhookTests {

    private static final String MESSAGE = "/channels/twilio/message";
    private static final String STATUS = "/channels/twilio/message-status";
    private static final String TEXT = form(
            "MessageSid", "SM1",
            "From", "+15005550001",
            "To", "+15005550006",
            "Body", "打印机着火了 🔥",
            "NumMedia", "0");

    @EnableAutoConfiguration
    @EnableConfigurationProperties({TwilioProperties.class, PublicAddress.class})
    @ComponentScan(
            basePackages = "io.servicelane.channel",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.servicelane\\.channel\\..*\\..*Tests.*"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.servicelane\\.channel\\.(email|outbox|simulator)\\..*")
            })
    static class Webhooks {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @LocalServerPort
    int port;

    @MockitoBean
    InboundMessages desk;

    @MockitoBean
    Quarantine quarantine;

    @MockitoBean
    DeliveryReports reports;

    @MockitoBean
    Outbox outbox;

    @MockitoBean
    RemoteMediaQueue media;

    @Autowired
    SmsRawMessages originals;

    @Test
    void aSignedTextReachesTheDesk() throws Exception {
        given(desk.receive(any())).willReturn(new Receipt(Fate.OPENED, "SR-000001"));

        var answer = post(MESSAGE, TEXT, "the-token");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/xml");
        assertThat(answer.body()).endsWith("<Response/>");
        then(desk)
                .should()
                .receive(argThat(message -> message.text().equals("打印机着火了 🔥")
                        && "+15005550001".equals(message.from())
                        && new String(message.raw(), UTF_8).equals(TEXT)));
        then(quarantine).shouldHaveNoInteractions();
    }

    @Test
    void theSameWebhookFiveTimesIsAnsweredTheSame() throws Exception {
        given(desk.receive(any()))
                .willReturn(new Receipt(Fate.OPENED, "SR-000001"), new Receipt(Fate.DUPLICATE, "SR-000001"));

        for (int time = 0; time < 5; time++) {
            assertThat(post(MESSAGE, TEXT, "the-token").statusCode()).isEqualTo(200);
        }

        then(desk).should(times(5)).receive(argThat(message -> message.externalId()
                .equals("SM1")));
    }

    @Test
    void theSecondTokenSignsToo() throws Exception {
        assertThat(post(MESSAGE, TEXT, "the-other-token").statusCode()).isEqualTo(200);
    }

    @Test
    void theQueryIsSignedAsReceived() throws Exception {
        assertThat(post(MESSAGE + "?line=a%20b&x=%E4%BD%A0", TEXT, "the-token").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotSignedLeavesNoTrace() throws Exception {
        assertThat(post(MESSAGE, TEXT, null).statusCode()).isEqualTo(403);
        assertThat(post(MESSAGE, TEXT, "a-guess").statusCode()).isEqualTo(403);
        assertThat(post(STATUS, form("MessageSid", "SM9", "MessageStatus", "failed"), "a-guess")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(MESSAGE, "a=1&no-pair&%zz", null).statusCode()).isEqualTo(403);

        then(desk).shouldHaveNoInteractions();
        then(quarantine).shouldHaveNoInteractions();
        then(reports).shouldHaveNoInteractions();
    }

    @Test
    void aSignatureFitsItsFormOnly() throws Exception {
        var answer = send(MESSAGE, TEXT.replace("SM1", "SM2"), signature(MESSAGE, TEXT, "the-token"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsKeptAndAcknowledged() throws Exception {
        var withoutSender = form("MessageSid", "SM1", "To", "+15005550006", "Body", "who am I");

        assertThat(post(MESSAGE, withoutSender, "the-token").statusCode()).isEqualTo(200);

        then(quarantine)
                .should()
                .hold(
                        eq(Channel.SMS),
                        eq("+15005550006"),
                        eq("who am I"),
                        contains("From"),
                        eq(withoutSender.getBytes(UTF_8)));
        then(desk).should(never()).receive(any());
    }

    @Test
    void whatTheDeskRefusesIsKeptAndAcknowledged() throws Exception {
        willThrow(new MessageRefused("No such line")).given(desk).receive(any());

        assertThat(post(MESSAGE, TEXT, "the-token").statusCode()).isEqualTo(200);

        then(quarantine)
                .should()
                .hold(Channel.SMS, "+15005550006", "+15005550001 打印机着火了 🔥", "No such line", TEXT.getBytes(UTF_8));
    }

    @Test
    void whatCouldNotBeStoredIsNotAcknowledged() throws Exception {
        willThrow(new IllegalStateException("no database")).given(desk).receive(any());

        var answer = post(MESSAGE, TEXT, "the-token");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("database");
        then(quarantine).shouldHaveNoInteractions();
    }

    @Test
    void whatCouldNotEvenBeQuarantinedIsNotAcknowledged() throws Exception {
        willThrow(new IllegalStateException("no database")).given(quarantine).hold(any(), any(), any(), any(), any());

        assertThat(post(MESSAGE, form("Body", "x"), "the-token").statusCode()).isEqualTo(503);
    }

    @Test
    void aBodyOfAnySizeIsNotRead() throws Exception {
        assertThat(post(MESSAGE, "Body=" + "x".repeat(300_000), "the-token").statusCode())
                .isEqualTo(413);
    }

    @Test
    void aDeliveryReportReachesTheDesk() throws Exception {
        var report = form("MessageSid", "SM7", "MessageStatus", "undelivered", "ErrorCode", "30003");

        assertThat(post(STATUS, report, "the-token").statusCode()).isEqualTo(204);

        then(reports)
                .should()
                .reported(new DeliveryReport(Channel.SMS, "SM7", DeliveryStatus.FAILED, "30003", "undelivered"));
    }

    @Test
    void aReportThatCouldNotBeStoredIsNotAcknowledged() throws Exception {
        willThrow(new IllegalStateException("no database")).given(reports).reported(any());

        assertThat(post(STATUS, form("MessageSid", "SM7", "MessageStatus", "sent"), "the-token")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void anOriginalCanBeHandedOverAgain() {
        given(desk.receive(any())).willReturn(new Receipt(Fate.JOINED, "SR-000001"));

        assertThat(originals.handOver("+15005550006", TEXT.getBytes(UTF_8)))
                .isEqualTo(new Receipt(Fate.JOINED, "SR-000001"));
    }

    @Test
    void webhooksHaveThreadsOfTheirOwn() throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        given(desk.receive(any())).willAnswer(call -> {
            threads.add(Thread.currentThread().getName());
            return new Receipt(Fate.OPENED, "SR-000001");
        });

        post(MESSAGE, TEXT, "the-token");

        assertThat(threads).singleElement().asString().startsWith("webhook-");
    }

    private HttpResponse<String> post(String path, String form, @Nullable String token) throws Exception {
        return send(path, form, token == null ? null : signature(path, form, token));
    }

    private HttpResponse<String> send(String path, String form, @Nullable String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("CamelHttpResponseCode", "418")
                .POST(BodyPublishers.ofString(form));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String signature(String path, String form, String token) {
        return TwilioSignature.sign(token, "https://desk.example.test" + path, TwilioForm.of(form.getBytes(UTF_8)));
    }

    private static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(namesAndValues[at])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[at + 1], UTF_8));
        }
        return form.toString();
    }
}
