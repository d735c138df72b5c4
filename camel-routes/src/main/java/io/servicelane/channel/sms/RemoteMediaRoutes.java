package io.servicelane.channel.sms;

import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.RemoteMediaQueue;
import io.servicelane.channel.RemoteMediaQueue.WaitingMedia;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Fetches pictures and other files that came with text messages, after the message itself is safe. */
@Component
class RemoteMediaRoutes extends RouteBuilder {

    private static final int AT_ONCE = 5;

    private final TwilioProperties twilio;
    private final RemoteMediaQueue queue;

    RemoteMediaRoutes(TwilioProperties twilio, RemoteMediaQueue queue) {
        this.twilio = twilio;
        this.queue = queue;
    }

    @Override
    public void configure() {
        if (twilio.canSend()) {
            var download = new MediaDownload(twilio);

            from("timer:remote-media?period=" + twilio.mediaPeriod().toMillis())
                    .routeId("remote-media-look")
                    .routeConfigurationId(ChannelErrors.NEXT_TIME)
                    .setBody(look -> queue.take(AT_ONCE))
                    .split(body())
                    .to("direct:fetch-remote-media");

            from("direct:fetch-remote-media")
                    .routeId("remote-media")
                    .onException(Exception.class)
                    .handled(true)
                    .process(this::putOff)
                    .end()
                    .process(exchange -> {
                        var file = download.fetch(waiting(exchange).url());
                        queue.fetched(waiting(exchange).id(), file.contentType(), file.content());
                    })
                    .id("fetch");
        }
    }

    private void putOff(Exchange exchange) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var reason = failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        queue.postponed(waiting(exchange).id(), reason);
    }

    private static WaitingMedia waiting(Exchange exchange) {
        return exchange.getMessage().getBody(WaitingMedia.class);
    }
}
