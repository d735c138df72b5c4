package io.servicelane.channel.sms;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.RawMessages;
import io.servicelane.channel.Receipt;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Text messages as Twilio posted them; the first time and, out of quarantine, again. */
@Component
class SmsRawMessages implements RawMessages {

    private final InboundMessages desk;
    private final MediaHosts mediaHosts;
    private final Clock clock;

    SmsRawMessages(InboundMessages desk, TwilioProperties twilio, Clock clock) {
        this.desk = desk;
        this.mediaHosts = new MediaHosts(twilio.apiBaseUrl());
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Receipt handOver(String account, byte[] raw) {
        return desk.receive(TwilioSms.toInboundMessage(raw, mediaHosts, clock.instant()));
    }
}
