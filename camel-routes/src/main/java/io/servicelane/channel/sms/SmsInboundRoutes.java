package io.servicelane.channel.sms;

import io.servicelane.channel.Channel;
import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Quarantine;
import io.servicelane.channel.WebhookReply;
import io.servicelane.channel.WebhookRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Twilio's webhooks for text messages: somebody wrote to us, and what became of what we wrote. */
@Component
class SmsInboundRoutes extends RouteBuilder {

    private static final WebhookReply TAKEN =
            new WebhookReply(200, "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

    private final TwilioSignature signature;
    private final SmsRawMessages messages;
    private final Quarantine quarantine;
    private final DeliveryReports reports;

    SmsInboundRoutes(
            TwilioSignature signature, SmsRawMessages messages, Quarantine quarantine, DeliveryReports reports) {
        this.signature = signature;
        this.messages = messages;
        this.quarantine = quarantine;
        this.reports = reports;
    }

    @Override
    public void configure() {
        from("platform-http:/channels/twilio/message?httpMethodRestrict=POST")
                .routeId("sms-inbound")
                .routeConfigurationId(ChannelErrors.NOT_ACKNOWLEDGED)
                .process(this::refuseForged)
                .id("refuse-forged")
                .process(this::handOver)
                .id("hand-over-text");

        from("platform-http:/channels/twilio/message-status?httpMethodRestrict=POST")
                .routeId("sms-delivery-reports")
                .routeConfigurationId(ChannelErrors.NOT_ACKNOWLEDGED)
                .process(this::refuseForged)
                .id("refuse-forged-report")
                .process(this::report)
                .id("report");
    }

    private void refuseForged(Exchange exchange) {
        if (!signature.isValid(webhook(exchange))) {
            exchange.getMessage().setBody(WebhookReply.FORBIDDEN);
            exchange.setRouteStop(true);
        }
    }

    private void handOver(Exchange exchange) {
        var raw = webhook(exchange).body();
        try {
            messages.handOver("", raw);
        } catch (MessageRefused refusal) {
            quarantine(raw, refusal);
        }
        exchange.getMessage().setBody(TAKEN);
    }

    /** Twilio does not send again what was answered with an error, so what cannot be read is kept and acknowledged. */
    private void quarantine(byte[] raw, MessageRefused refusal) {
        quarantine.hold(
                Channel.SMS,
                TwilioSms.account(raw).orElse(""),
                TwilioSms.summary(raw),
                String.valueOf(refusal.getMessage()),
                raw);
    }

    private void report(Exchange exchange) {
        TwilioSms.toDeliveryReport(webhook(exchange).body()).ifPresent(reports::reported);
        exchange.getMessage().setBody(WebhookReply.NO_CONTENT);
    }

    private static WebhookRequest webhook(Exchange exchange) {
        return exchange.getMessage().getBody(WebhookRequest.class);
    }
}
