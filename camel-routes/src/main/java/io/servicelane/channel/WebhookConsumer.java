package io.servicelane.channel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;

/**
 * Hands a webhook to its route as {@link WebhookRequest}. Camel's own binding would decode the form before anybody
 * checked the signature, turn every outside header and parameter into a Camel header, read a body of any size, and log
 * what it cannot read.
 */
class WebhookConsumer extends SpringBootPlatformHttpConsumer {

    /** The largest form Twilio sends is some 25 KB: 1600 characters, percent-encoded, and ten media addresses. */
    static final int LARGEST_BODY = 256 * 1024;

    WebhookConsumer(PlatformHttpEndpoint endpoint, Processor route, Executor executor) {
        super(endpoint, route, executor);
    }

    @Override
    protected void handleService(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (isSuspended() || !isRunAllowed()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        exchange.getMessage().setBody(webhook(request, body));
        createUoW(exchange);
        try {
            getProcessor().process(exchange);
            answer(exchange, response);
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }

    private static WebhookRequest webhook(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return new WebhookRequest(path, request.getQueryString(), headers, body);
    }

    private static void answer(Exchange exchange, HttpServletResponse response) throws IOException {
        var reply = !exchange.isFailed() && exchange.getMessage().getBody() instanceof WebhookReply given
                ? given
                : WebhookReply.UNAVAILABLE;
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        if (reply.contentType() != null) {
            response.setContentType(reply.contentType());
            response.setCharacterEncoding("UTF-8");
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
