package io.servicelane.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private static final int SOON = 5_000;

    private final Outbox outbox = mock();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private OutboxDispatcher dispatcher;

    @BeforeEach
    void open() throws Exception {
        open(Duration.ofHours(1));
    }

    @AfterEach
    void close() throws IOException {
        dispatcher.stop();
        camel.close();
    }

    @Test
    void theBellIsAnsweredAtOnce() throws Exception {
        sendingTexts(exchange -> outbox.accepted(idIn(exchange), "SM1"));
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1")), List.of());

        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).accepted(1, "SM1");
    }

    @Test
    void withoutABellTheTimerLooks() throws Exception {
        close();
        try (var another = new DefaultCamelContext()) {
            var looking = new OutboxDispatcher(
                    outbox, another.createProducerTemplate(), new OutboxProperties(Duration.ofMillis(50), 2));
            looking.start();
            another.addRoutesConfigurations(new ChannelErrors());
            another.addRoutes(new OutboxRoutes(new OutboxProperties(Duration.ofMillis(50), 2), looking));
            another.start();

            then(outbox).should(timeout(SOON).atLeast(3)).take(2);
            looking.stop();
        }
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws Exception {
        sendingTexts(exchange -> {
            var message = exchange.getMessage().getBody(OutboundMessage.class);
            exchange.getMessage().setBody("something else");
            if (message.id() == 1) {
                throw new IllegalStateException("quotes +15005550001");
            }
            outbox.accepted(message.id(), "SM" + message.id());
        });
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1"), text(2, "+1"), text(3, "+2")), List.of());

        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).accepted(2, "SM2");
        then(outbox).should(timeout(SOON)).accepted(3, "SM3");
        then(outbox).should(timeout(SOON)).postponed(1, "Sending failed: IllegalStateException");
    }

    @Test
    void aChannelThatIsNotSetUpIsSaidSo() {
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1"), mail(2)), List.of());

        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).postponed(1, "sms is not configured");
        then(outbox).should(timeout(SOON)).postponed(2, "email is not configured");
    }

    @Test
    void textsToOnePersonKeepTheirOrder() throws Exception {
        List<Long> sent = new CopyOnWriteArrayList<>();
        sendingTexts(exchange -> {
            long id = idIn(exchange);
            TimeUnit.MILLISECONDS.sleep(id == 1 ? 100 : 0);
            sent.add(id);
            outbox.accepted(id, "SM" + id);
        });
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1"), text(2, "+1"), text(3, "+1")), List.of());

        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).accepted(3, "SM3");
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void noMoreIsTakenThanCanBeSentAtOnce() throws Exception {
        var hold = new CountDownLatch(1);
        var looks = new AtomicInteger();
        var looking = new AtomicInteger();
        List<Integer> asked = new CopyOnWriteArrayList<>();
        sendingTexts(exchange -> {
            hold.await(SOON, TimeUnit.MILLISECONDS);
            outbox.accepted(idIn(exchange), "SM");
        });
        given(outbox.take(anyInt())).willAnswer(call -> {
            assertThat(looking.incrementAndGet()).isEqualTo(1);
            asked.add(call.getArgument(0));
            List<OutboundMessage> due = new ArrayList<>();
            for (int at = 0; looks.get() < 6 && at < call.<Integer>getArgument(0); at++) {
                due.add(text(looks.incrementAndGet(), "+" + looks.get()));
            }
            looking.decrementAndGet();
            return due;
        });

        for (int ring = 0; ring < 20; ring++) {
            dispatcher.waiting();
        }
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(looks).hasValue(2);
        hold.countDown();

        then(outbox).should(timeout(SOON).times(6)).accepted(anyLong(), anyString());
        assertThat(asked).allMatch(atMost -> atMost <= 2);
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgain() throws Exception {
        sendingTexts(exchange -> outbox.accepted(1, "SM1"));
        given(outbox.take(anyInt()))
                .willThrow(new IllegalStateException("no database"))
                .willReturn(List.of(text(1, "+1")), List.of());

        dispatcher.waiting();
        then(outbox).should(timeout(SOON)).take(anyInt());
        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).accepted(1, "SM1");
    }

    @Test
    void notEvenPuttingOffStopsTheOthers() throws Exception {
        sendingTexts(exchange -> {
            long id = idIn(exchange);
            if (id == 1) {
                throw new IllegalStateException("no database");
            }
            outbox.accepted(id, "SM" + id);
        });
        willThrow(new IllegalStateException("no database")).given(outbox).postponed(anyLong(), anyString());
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1"), text(2, "+1")), List.of());

        dispatcher.waiting();

        then(outbox).should(timeout(SOON)).accepted(2, "SM2");
    }

    @Test
    void stoppingWaitsForWhatIsBeingSent() throws Exception {
        var started = new CountDownLatch(1);
        sendingTexts(exchange -> {
            started.countDown();
            TimeUnit.MILLISECONDS.sleep(300);
            outbox.accepted(1, "SM1");
        });
        given(outbox.take(anyInt())).willReturn(List.of(text(1, "+1")), List.of());
        dispatcher.waiting();
        started.await(SOON, TimeUnit.MILLISECONDS);

        dispatcher.stop();

        then(outbox).should().accepted(1, "SM1");
        dispatcher.waiting();
    }

    private void open(Duration period) throws Exception {
        var properties = new OutboxProperties(period, 2);
        dispatcher = new OutboxDispatcher(outbox, camel.createProducerTemplate(), properties);
        camel.addRoutesConfigurations(new ChannelErrors());
        camel.addRoutes(new OutboxRoutes(properties, dispatcher));
        camel.start();
        dispatcher.start();
    }

    private void sendingTexts(Processor sending) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send-sms").process(sending);
            }
        });
    }

    private static long idIn(Exchange exchange) {
        return exchange.getMessage().getBody(OutboundMessage.class).id();
    }

    private static OutboundMessage text(long id, String to) {
        return message(id, Channel.SMS, to);
    }

    private static OutboundMessage mail(long id) {
        return message(id, Channel.EMAIL, "customer@customer.test");
    }

    private static OutboundMessage message(long id, Channel channel, String to) {
        return new OutboundMessage(
                id, channel, "desk", to, null, null, "hello", false, null, List.of(), null, List.of(), 1);
    }
}
