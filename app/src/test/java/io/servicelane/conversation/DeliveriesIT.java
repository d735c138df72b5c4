package io.servicelane.conversation;

import static io.servicelane.conversation.Said.newNumber;
import static io.servicelane.conversation.Said.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
import io.servicelane.team.Viewer;
import io.servicelane.team.Viewers;
import io.servicelane.worklist.WorkItem;
import io.servicelane.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of messages: reports in any order, and a person for those that never arrive. */
@RunningDesk
class DeliveriesIT {

    @Autowired
    private InboundMessages door;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private OutboxTable outbox;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Viewers viewers;

    private Viewer agent;
    private RequestNumber request;

    @BeforeEach
    void aRepairIsOpen() {
        agent = viewers.of("agent");
        var opened = door.receive(sms(newNumber(), "My boiler is broken").message());
        request = new RequestNumber(String.valueOf(opened.request()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !tasks().isEmpty());
    }

    @Test
    void aLaterReportIsNotUndoneByAnEarlierOneThatArrivesAfterIt() {
        var provider = sent();

        report(provider, DeliveryStatus.DELIVERED);
        report(provider, DeliveryStatus.SENT);
        report(provider, DeliveryStatus.FAILED);

        assertThat(statusOf(provider)).isEqualTo("DELIVERED");
    }

    @Test
    void aReportThatOvertakesTheAnswerToItsCallCountsOnceTheMessageIsKnown() {
        var id = reply();
        var provider = "SM" + Said.unique();

        report(provider, DeliveryStatus.DELIVERED);
        outbox.accepted(id, provider);

        assertThat(statusOf(id)).isEqualTo("DELIVERED");
    }

    @Test
    void aMessageThatFailedShowsOnTheRequestAndMakesATask() {
        var provider = sent();

        deliveries.reported(
                new DeliveryReport(Channel.SMS, provider, DeliveryStatus.FAILED, "30003", "Unreachable handset"));

        assertThat(statusOf(provider)).isEqualTo("FAILED");
        assertThat(tasks()).extracting(WorkItem::nameEn).contains("Look into it");
    }

    @Test
    void theSameFailureReportedTwiceMakesOneTask() {
        var provider = sent();

        report(provider, DeliveryStatus.FAILED);
        report(provider, DeliveryStatus.FAILED);

        assertThat(tasks())
                .filteredOn(task -> "Look into it".equals(task.nameEn()))
                .hasSize(1);
    }

    @Test
    void aMessageTakenForSendingIsNotGivenOutTwice() {
        var id = reply();

        var first =
                outbox.take(1000).stream().filter(message -> message.id() == id).toList();
        var second =
                outbox.take(1000).stream().filter(message -> message.id() == id).toList();

        assertThat(first.size() + second.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void theCustomersWordMarksTheOpenTaskUnreadUntilSomebodyLooks() {
        var customer = conversations.of(agent, request).get(0).from();

        door.receive(sms(String.valueOf(customer), "any news?").message());
        assertThat(tasks()).extracting(WorkItem::unread).containsExactly(true);

        worklist.seen(agent, tasks().get(0).taskId());
        assertThat(tasks()).extracting(WorkItem::unread).containsExactly(false);
    }

    private long reply() {
        return conversations.reply(agent, request, Channel.SMS, "We are on our way", List.of());
    }

    private String sent() {
        var provider = "SM" + Said.unique();
        outbox.accepted(reply(), provider);
        return provider;
    }

    private void report(String provider, DeliveryStatus status) {
        deliveries.reported(new DeliveryReport(Channel.SMS, provider, status, null, null));
    }

    private String statusOf(long id) {
        return conversations.of(agent, request).stream()
                .filter(entry -> entry.id() == id)
                .map(TimelineEntry::status)
                .findFirst()
                .orElseThrow();
    }

    private String statusOf(String provider) {
        assertThat(provider).startsWith("SM");
        return conversations.of(agent, request).stream()
                .filter(entry -> entry.direction() == Direction.OUT && !entry.automatic())
                .map(TimelineEntry::status)
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItem> tasks() {
        return worklist.ofRequest(viewers.of("admin"), request);
    }
}
