package io.servicelane.channel;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when a route fails, said once. Exceptions are logged by kind and place, never with their message: that
 * may quote the customer.
 */
@Component
public class ChannelErrors extends RouteConfigurationBuilder {

    /** For webhooks: nothing is acknowledged, so the provider keeps what it has and may send it again. */
    public static final String NOT_ACKNOWLEDGED = "not-acknowledged";

    /** For work a timer starts: it is noted, and the next look tries again. */
    public static final String NEXT_TIME = "next-time";

    private static final Logger log = LoggerFactory.getLogger(ChannelErrors.class);

    @Override
    public void configuration() {
        // all others fail as they would, only without Camel's log, which quotes the exception
        routeConfiguration().onException(Exception.class).logExhausted(false).process(ChannelErrors::note);
        routeConfiguration(NOT_ACKNOWLEDGED)
                .onException(Exception.class)
                .handled(true)
                .process(ChannelErrors::note)
                .setBody(exchange -> WebhookReply.UNAVAILABLE);
        routeConfiguration(NEXT_TIME).onException(Exception.class).handled(true).process(ChannelErrors::note);
    }

    private static void note(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        log.error("Route {} failed: {}", exchange.getFromRouteId(), describe(cause));
    }

    /** The kinds of exception, outermost first, and the place where the innermost was thrown. */
    public static String describe(Throwable failure) {
        var text = new StringBuilder(failure.getClass().getName());
        var innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < 8; depth++) {
            innermost = innermost.getCause();
            text.append(" <- ").append(innermost.getClass().getName());
        }
        var frames = innermost.getStackTrace();
        return frames.length == 0
                ? text.toString()
                : text.append(" at ").append(frames[0]).toString();
    }
}
