package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import io.servicelane.request.RequestHistory;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of messages we sent: providers' reports in any order, bounces, and our own giving up. */
@Component
class Deliveries implements DeliveryReports {

    private final Messages messages;
    private final Customers customers;
    private final RequestHistory history;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            Messages messages,
            Customers customers,
            RequestHistory history,
            Transactions transactions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.customers = customers;
        this.history = history;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void reported(DeliveryReport report) {
        transactions.inOne(() -> {
            var found = report.channel() == Channel.EMAIL
                    ? messages.findByChannelAndMailId(Channel.EMAIL, String.valueOf(MailId.key(report.externalId())))
                    : messages.findByChannelAndExternalId(report.channel(), report.externalId());
            var ours = found.stream()
                    .filter(message -> message.direction() == Direction.OUT)
                    .toList();
            if (ours.isEmpty()) {
                keepForLater(report);
            }
            ours.forEach(message -> progress(message, report.status(), report.code(), report.reason()));
        });
    }

    /** The provider took the message; a report that overtook this answer counts now. */
    void accepted(long id, String externalId) {
        messages.findById(id).ifPresent(message -> {
            message.accepted(externalId);
            messages.saveAndFlush(message);
            changed(message);
            early(message);
        });
    }

    void failed(long id, String code, String reason) {
        messages.findById(id).ifPresent(message -> progress(message, DeliveryStatus.FAILED, code, reason));
    }

    private void progress(Message message, DeliveryStatus status, @Nullable String code, @Nullable String reason) {
        if (!message.progress(status, code, reason)) {
            return;
        }
        messages.saveAndFlush(message);
        changed(message);
        if (status == DeliveryStatus.FAILED && message.requestId() != null) {
            var request = RequestNumber.of(message.requestId());
            history.add(request, RequestHistory.DESK, "delivery-failed", code);
            address(message, true);
            events.publishEvent(new DeliveryFailed(request, message.id(), code));
        }
        if (status == DeliveryStatus.DELIVERED || status == DeliveryStatus.READ) {
            address(message, false);
        }
    }

    /** A colleague's letter, which is of no request, says nothing about a customer with the same address. */
    private void address(Message message, boolean unreachable) {
        if (message.recipient() != null && message.requestId() != null) {
            ContactAddress.parse(message.recipient()).ifPresent(address -> customers.unreachable(address, unreachable));
        }
    }

    private void changed(Message message) {
        if (message.requestId() != null) {
            events.publishEvent(new ConversationChanged(RequestNumber.of(message.requestId())));
        }
    }

    private void keepForLater(DeliveryReport report) {
        var kept = jdbc.sql("SELECT status FROM early_report WHERE external_id = ?")
                .param(report.externalId())
                .query(String.class)
                .optional()
                .map(DeliveryStatus::valueOf);
        if (kept.isPresent() && !report.status().supersedes(kept.get())) {
            return;
        }
        jdbc.sql("DELETE FROM early_report WHERE external_id = ?")
                .param(report.externalId())
                .update();
        jdbc.sql("INSERT INTO early_report (external_id, channel, status, code, reason, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        report.externalId(),
                        report.channel().name(),
                        report.status().name(),
                        report.code(),
                        report.reason(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private void early(Message message) {
        jdbc.sql("SELECT status, code, reason FROM early_report WHERE external_id = ?")
                .param(message.externalId())
                .query((row, index) -> new DeliveryReport(
                        message.channel(),
                        message.externalId(),
                        DeliveryStatus.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3)))
                .optional()
                .ifPresent(report -> {
                    progress(message, report.status(), report.code(), report.reason());
                    jdbc.sql("DELETE FROM early_report WHERE external_id = ?")
                            .param(message.externalId())
                            .update();
                });
    }
}
