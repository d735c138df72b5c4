package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.RemoteMediaQueue;
import io.servicelane.channel.RemoteMediaQueue.WaitingMedia;
import java.time.Duration;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RemoteMediaRoutesTests {

    private final RemoteMediaQueue queue = mock();

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws Exception {
        try (var twilio = new PretendedTwilio();
                var camel = new DefaultCamelContext()) {
            given(queue.take(anyInt()))
                    .willThrow(new IllegalStateException("no database"))
                    .willReturn(List.of(
                            new WaitingMedia(1, Channel.SMS, "http://169.254.169.254/latest"),
                            new WaitingMedia(2, Channel.SMS, twilio.address() + "/Media/ME2"),
                            new WaitingMedia(3, Channel.SMS, twilio.address() + "/Media/ME3")))
                    .willReturn(List.of());
            twilio.answers(500, "").answers(200, "picture");
            camel.addRoutesConfigurations(new ChannelErrors());
            camel.addRoutes(new RemoteMediaRoutes(
                    new TwilioProperties(
                            "+15005550006",
                            "AC1",
                            "secret",
                            null,
                            twilio.address(),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            Duration.ofMillis(50)),
                    queue));

            camel.start();

            then(queue).should(timeout(10_000)).fetched(3, "application/json", "picture".getBytes(UTF_8));
            then(queue).should().postponed(1, "Files are not fetched from there");
            then(queue).should().postponed(2, "Answered with HTTP status 500");
        }
    }
}
