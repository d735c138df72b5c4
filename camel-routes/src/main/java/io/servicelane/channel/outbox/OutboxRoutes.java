package io.servicelane.channel.outbox;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.Outbox;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.springframework.stereotype.Component;

/** From the outbox to the channel that sends. What a channel does not settle itself is put off. */
@Component
class OutboxRoutes extends RouteBuilder {

    /** Takes one {@link OutboundMessage}; when it returns, the outbox knows what became of it. */
    static final String SEND = "direct:outbox-send";

    private static final String TAKEN = "servicelane.outbound-message";

    private final OutboxProperties properties;
    private final OutboxDispatcher dispatcher;
    private final Outbox outbox;

    OutboxRoutes(OutboxProperties properties, OutboxDispatcher dispatcher, Outbox outbox) {
        this.properties = properties;
        this.dispatcher = dispatcher;
        this.outbox = outbox;
    }

    @Override
    public void configure() {
        from("timer:outbox?period=" + properties.period().toMillis())
                .routeId("outbox-look")
                .routeConfigurationId(ChannelErrors.NEXT_TIME)
                .process(look -> dispatcher.waiting())
                .id("ring");

        from(SEND)
                .routeId("outbox-send")
                .onException(DirectConsumerNotAvailableException.class)
                .handled(true)
                .process(this::channelIsMissing)
                .end()
                .onException(Exception.class)
                .handled(true)
                .process(this::putOff)
                .end()
                // the channel's route may replace the body; the message is needed once more when it fails
                .process(exchange ->
                        exchange.setProperty(TAKEN, exchange.getMessage().getBody()))
                .choice()
                .when(goesBy(Channel.EMAIL))
                .to("direct:send-email?block=false")
                .otherwise()
                .to("direct:send-sms?block=false");
    }

    private static Predicate goesBy(Channel channel) {
        return exchange -> exchange.getMessage().getBody(OutboundMessage.class).channel() == channel;
    }

    private void channelIsMissing(Exchange exchange) {
        var message = taken(exchange);
        outbox.postponed(message.id(), message.channel().key() + " is not configured");
    }

    private void putOff(Exchange exchange) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var message = taken(exchange);
        log.error("Message {} could not be sent: {}", message.id(), ChannelErrors.describe(failure));
        outbox.postponed(message.id(), "Sending failed: " + failure.getClass().getSimpleName());
    }

    private static OutboundMessage taken(Exchange exchange) {
        return exchange.getProperty(TAKEN, OutboundMessage.class);
    }
}
