package io.servicelane.channel.email;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.RawMessages;
import io.servicelane.channel.Receipt;
import org.springframework.stereotype.Component;

/** Reads original mails and hands them to the desk: those just fetched, and those in quarantine once more. */
@Component
class EmailRawMessages implements RawMessages {

    private final MailReader reader;
    private final InboundMessages desk;
    private final DeliveryReports reports;

    EmailRawMessages(MailReader reader, InboundMessages desk, DeliveryReports reports) {
        this.reader = reader;
        this.desk = desk;
        this.reports = reports;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Receipt handOver(String account, byte[] raw) {
        var mail = reader.read(account, raw);
        var receipt = desk.receive(mail.message());
        if (mail.bounce() != null) {
            reports.reported(mail.bounce());
        }
        return receipt;
    }
}
