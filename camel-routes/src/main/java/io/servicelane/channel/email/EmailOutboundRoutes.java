package io.servicelane.channel.email;

import io.servicelane.channel.OutboundMessage;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends one mail; what became of it is in the outbox when the route ends. */
@Component
class EmailOutboundRoutes extends RouteBuilder {

    private final EmailSending sending;

    EmailOutboundRoutes(EmailSending sending) {
        this.sending = sending;
    }

    @Override
    public void configure() {
        from("direct:send-email")
                .routeId("send-email")
                .process(exchange -> sending.send(exchange.getIn().getMandatoryBody(OutboundMessage.class)))
                .id("hand-to-mail-server");
    }
}
