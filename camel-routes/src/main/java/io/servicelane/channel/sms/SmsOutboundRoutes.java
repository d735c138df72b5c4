package io.servicelane.channel.sms;

import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Text messages on their way out. Without a Twilio account there is no such route, and the outbox says so. */
@Component
class SmsOutboundRoutes extends RouteBuilder {

    private final TwilioProperties twilio;
    private final PublicAddress address;
    private final Outbox outbox;

    SmsOutboundRoutes(TwilioProperties twilio, PublicAddress address, Outbox outbox) {
        this.twilio = twilio;
        this.address = address;
        this.outbox = outbox;
    }

    @Override
    public void configure() {
        if (twilio.canSend()) {
            var sender = new SmsSender(new TwilioApi(twilio, address), outbox);

            from("direct:send-sms")
                    .errorHandler(noErrorHandler())
                    .routeId("sms-outbound")
                    .process(exchange -> sender.send(exchange.getMessage().getBody(OutboundMessage.class)))
                    .id("send-by-twilio");
        }
    }
}
