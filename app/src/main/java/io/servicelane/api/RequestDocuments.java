package io.servicelane.api;

import io.servicelane.api.RequestJson.AttachmentJson;
import io.servicelane.api.RequestJson.CustomerJson;
import io.servicelane.api.RequestJson.HistoryJson;
import io.servicelane.api.RequestJson.Hit;
import io.servicelane.api.RequestJson.LineCustomer;
import io.servicelane.api.RequestJson.MessageJson;
import io.servicelane.api.RequestJson.RequestLine;
import io.servicelane.conversation.Conversations;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestFinder;
import io.servicelane.request.RequestSummary;
import io.servicelane.request.RuleHit;
import io.servicelane.sla.ClockFinder;
import io.servicelane.team.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a caller may read of a request. */
@Component
class RequestDocuments {

    private final RequestFinder requests;
    private final Conversations conversations;
    private final Customers customers;
    private final ClockFinder clocks;
    private final StoredJson stored;

    RequestDocuments(
            RequestFinder requests,
            Conversations conversations,
            Customers customers,
            ClockFinder clocks,
            StoredJson stored) {
        this.requests = requests;
        this.conversations = conversations;
        this.customers = customers;
        this.clocks = clocks;
        this.stored = stored;
    }

    /** The whole request; refused as not found when there is none or the viewer may not see it. */
    RequestJson of(Viewer viewer, RequestNumber number) {
        var card = requests.card(viewer, number).orElseThrow(NoSuchThing::new);
        return new RequestJson(
                card.number().value(),
                card.type(),
                card.status().name(),
                card.priority().name(),
                card.queue(),
                card.assignee(),
                card.channel().key(),
                card.subject(),
                customers.find(card.customer()).map(RequestDocuments::customer).orElseThrow(NoSuchThing::new),
                card.parent() == null ? null : card.parent().value(),
                card.openedAt(),
                card.closedAt(),
                card.outcome(),
                card.cancelReason(),
                hit(card.hit()),
                clocks.of(number).stream().map(ClockJson::of).toList(),
                conversations.of(viewer, number).stream()
                        .map(RequestDocuments::message)
                        .toList(),
                requests.history(viewer, number).stream()
                        .map(RequestDocuments::history)
                        .toList(),
                requests.children(viewer, number).stream()
                        .map(RequestDocuments::line)
                        .toList());
    }

    static RequestLine line(RequestSummary request) {
        return new RequestLine(
                request.number().value(),
                request.type(),
                request.status().name(),
                request.priority().name(),
                request.queue(),
                request.assignee(),
                request.channel().key(),
                request.subject(),
                new LineCustomer(request.customer(), request.customerName()),
                request.openedAt(),
                request.closedAt(),
                request.outcome());
    }

    static CustomerJson customer(CustomerSummary customer) {
        return new CustomerJson(
                customer.id(), customer.name(), customer.tier().name(), customer.language(), customer.provisional());
    }

    private @Nullable Hit hit(@Nullable RuleHit hit) {
        return hit == null ? null : new Hit(hit.decision(), hit.row(), stored.tree(hit.inputs()));
    }

    private static MessageJson message(TimelineEntry entry) {
        return new MessageJson(
                entry.id(),
                entry.direction().name(),
                entry.channel().key(),
                entry.from(),
                entry.to(),
                entry.author(),
                entry.automatic(),
                entry.subject(),
                entry.text(),
                entry.at(),
                entry.status(),
                entry.statusCode(),
                entry.statusReason(),
                entry.attachments().stream().map(RequestDocuments::attachment).toList());
    }

    private static AttachmentJson attachment(TimelineEntry.File file) {
        return new AttachmentJson(
                file.id(),
                file.name(),
                file.contentType(),
                file.size(),
                file.available() ? "/attachments/" + file.id() : null);
    }

    private static HistoryJson history(HistoryEntry entry) {
        return new HistoryJson(entry.at(), entry.actor(), entry.what(), entry.detail());
    }
}
