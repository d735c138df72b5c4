package io.servicelane.channel.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.OutboundMessages;
import io.servicelane.channel.Outbox;
import io.servicelane.channel.Quarantine;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.channel.RemoteMediaQueue;
import io.servicelane.channel.RemoteMediaQueue.WaitingMedia;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.TestSocketUtils;

/** The product and the simulator meet over HTTP only, on both ways. */
@SpringBootTest(
        classes = SimulatedTwilioTests.Desk.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "servicelane.demo.twilio=true",
            "servicelane.twilio.number=+15005550006",
            "servicelane.twilio.account-sid=AC00000000000000000000000000000000",
            "servicelane.twilio.auth-token=demo-auth-token",
            "servicelane.twilio.media-period=100ms",
            "servicelane.outbox.period=1h"
        })
class SimulatedTwilioTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final String API =
            "http://localhost:" + PORT + "/simulator/twilio/2010-04-01/Accounts/AC00000000000000000000000000000000";
    private static final int SOON = 10_000;

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({
        "io.servicelane.channel.sms",
        "io.servicelane.channel.outbox",
        "io.servicelane.channel.simulator.twilio"
    })
    @ComponentScan(
            basePackages = "io.servicelane.channel",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = ".*Tests.*"),
                @Filter(type = FilterType.REGEX, pattern = "io\\.servicelane\\.channel\\.(email|simulator\\.mail)\\..*")
            })
    static class Desk {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("servicelane.public-url", () -> "https://desk.example.test");
        properties.add("servicelane.twilio.api-base-url", () -> "http://localhost:" + PORT + "/simulator/twilio");
    }

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
    OutboundMessages bell;

    @Autowired
    SimulatedPhones phones;

    @Test
    void aTextOfTheDeskArrivesAndIsReportedStepByStep() {
        write("+15005550010", "您的技术员明天上门 🔧");

        var sid = acceptedSid();
        then(reports).should(timeout(SOON)).reported(report(sid, DeliveryStatus.DELIVERED));
        var inOrder = inOrder(reports);
        inOrder.verify(reports).reported(report(sid, DeliveryStatus.SENT));
        inOrder.verify(reports).reported(report(sid, DeliveryStatus.DELIVERED));
        assertThat(phones.texts("+15005550010")).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo("您的技术员明天上门 🔧");
            assertThat(text.fromCustomer()).isFalse();
            assertThat(text.status()).isEqualTo("delivered");
        });
        assertThat(phones.phones()).contains("+15005550010");
    }

    @Test
    void aTextToATelephoneThatIsOffFailsLater() {
        write("+15005550009", "hello");

        var sid = acceptedSid();
        then(reports)
                .should(timeout(SOON))
                .reported(new DeliveryReport(Channel.SMS, sid, DeliveryStatus.FAILED, "30003", "undelivered"));
    }

    @Test
    void aNumberThatIsNoneIsRefusedAtOnce() {
        write("+15005550001", "hello");

        then(outbox).should(timeout(SOON)).rejected(1, "21211", "Invalid 'To' Phone Number");
    }

    @Test
    void aCustomerWhoSaidStopIsNotWrittenTo() {
        phones.write("+15005550011", "STOP");

        write("+15005550011", "hello");

        then(outbox).should(timeout(SOON)).rejected(eq(1L), eq("21610"), any());
    }

    @Test
    void theSecondAttemptFindsTheFirst() {
        write("+15005550012", "hello");
        var sid = acceptedSid();

        given(outbox.take(anyInt())).willReturn(List.of(text("+15005550012", "hello", 2)), List.of());
        bell.waiting();

        then(outbox).should(timeout(SOON).times(2)).accepted(1, sid);
        assertThat(phones.texts("+15005550012")).hasSize(1);
    }

    @Test
    void aCustomersTextReachesTheDesk() {
        given(desk.receive(any())).willReturn(new Receipt(Fate.OPENED, "SR-000001"));

        assertThat(phones.write("+15005550013", "Drucker brennt 🔥")).isTrue();

        then(desk)
                .should()
                .receive(argThat(message -> message.text().equals("Drucker brennt 🔥")
                        && "+15005550013".equals(message.from())
                        && message.account().equals(phones.deskNumber())));
        assertThat(phones.texts("+15005550013")).singleElement().matches(SimulatedText::fromCustomer);
    }

    @Test
    void aTextTheDeskCouldNotTakeIsShownAsFailed() {
        willThrow(new IllegalStateException("no database")).given(desk).receive(any());

        assertThat(phones.write("+15005550014", "hello")).isFalse();

        assertThat(phones.texts("+15005550014"))
                .singleElement()
                .extracting(SimulatedText::status)
                .isEqualTo("failed");
    }

    @Test
    void aCustomersPictureIsFetched() {
        var received = ArgumentCaptor.forClass(InboundMessage.class);
        phones.writeWithPicture("+15005550015", "look", "image/png", "picture".getBytes(UTF_8));
        then(desk).should().receive(received.capture());
        assertThat(received.getValue().media()).hasSize(1);

        given(media.take(anyInt()))
                .willReturn(
                        List.of(new WaitingMedia(
                                5,
                                Channel.SMS,
                                received.getValue().media().get(0).url())),
                        List.of());

        then(media).should(timeout(SOON)).fetched(5, "image/png", "picture".getBytes(UTF_8));
    }

    @Test
    void onlyTheDemosAccountIsServed() throws Exception {
        assertThat(get(API + "/Messages.json", "wrong").statusCode()).isEqualTo(401);
        assertThat(get(API + "/Messages.json", "wrong").body()).contains("\"code\":20003");
        assertThat(get(API.replace("AC0", "AC1") + "/Messages.json", "demo-auth-token")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(API + "/Messages/SM404.json", "demo-auth-token").body()).contains("\"code\":20404");
        assertThat(get(API + "/Messages.json", "demo-auth-token").body()).startsWith("{\"messages\":[");
        assertThat(new SimulatedAccount("+1", "AC0123456789", "secret", null).serves("AC0123456789"))
                .isFalse();
    }

    private void write(String phone, String text) {
        given(outbox.take(anyInt())).willReturn(List.of(text(phone, text, 1)), List.of());
        bell.waiting();
    }

    private String acceptedSid() {
        var sid = ArgumentCaptor.forClass(String.class);
        then(outbox).should(timeout(SOON)).accepted(anyLong(), startsWith("SM"));
        then(outbox).should().accepted(eq(1L), sid.capture());
        then(outbox).should(never()).postponed(anyLong(), any());
        return sid.getValue();
    }

    private static DeliveryReport report(String sid, DeliveryStatus status) {
        return new DeliveryReport(Channel.SMS, sid, status, null, null);
    }

    private static OutboundMessage text(String to, String text, int attempt) {
        return new OutboundMessage(
                1, Channel.SMS, "+15005550006", to, null, null, text, false, null, List.of(), null, List.of(), attempt);
    }

    private static HttpResponse<String> get(String url, String token) throws Exception {
        var credentials =
                Base64.getEncoder().encodeToString(("AC00000000000000000000000000000000:" + token).getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofString());
    }
}
