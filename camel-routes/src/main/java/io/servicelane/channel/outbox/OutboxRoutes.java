package io.servicelane.channel.outbox;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.OutboundMessage;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** From the outbox to the channel that sends. */
@Component
class OutboxRoutes extends RouteBuilder {

    /** Takes one {@link OutboundMessage}; without an exception the outbox knows what became of it. */
    static final String SEND = "direct:outbox-send";

    private final OutboxProperties properties;
    private final OutboxDispatcher dispatcher;

    OutboxRoutes(OutboxProperties properties, OutboxDispatcher dispatcher) {
        this.properties = properties;
        this.dispatcher = dispatcher;
    }

    @Override
    public void configure() {
        from("timer:outbox?period=" + properties.period().toMillis())
                .routeId("outbox-look")
                .routeConfigurationId(ChannelErrors.NEXT_TIME)
                .process(look -> dispatcher.waiting())
                .id("ring");

        from(SEND)
                .errorHandler(noErrorHandler())
                .routeId("outbox-send")
                .choice()
                .when(goesBy(Channel.EMAIL))
                .to("direct:send-email?block=false")
                .otherwise()
                .to("direct:send-sms?block=false");
    }

    private static Predicate goesBy(Channel channel) {
        return exchange -> exchange.getMessage().getBody(OutboundMessage.class).channel() == channel;
    }
}
