package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import io.servicelane.request.RequestAlreadyClosed;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestFinder;
import io.servicelane.request.RequestHistory;
import io.servicelane.request.RequestNotFound;
import io.servicelane.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What people see of a conversation and add to it, as far as they may see its request. */
@Service
public class Conversations {

    private final Transactions transactions;
    private final RequestFinder requests;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Letters letters;
    private final Messages messages;
    private final RequestHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            Transactions transactions,
            RequestFinder requests,
            Timeline timeline,
            Correspondence correspondence,
            Letters letters,
            Messages messages,
            RequestHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.letters = letters;
        this.messages = messages;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Every word about the request, oldest first; nothing when the viewer may not see it. */
    public List<TimelineEntry> of(Viewer viewer, RequestNumber number) {
        return requests.card(viewer, number).isPresent() ? timeline.of(number) : List.of();
    }

    /** The newest words exchanged with a customer on requests the viewer may see, newest first. */
    public List<TimelineEntry> ofCustomer(Viewer viewer, long customer, int atMost) {
        return timeline.ofCustomer(viewer, customer, atMost);
    }

    /** The channels by which the customer can be written to about the request, the best first. */
    public List<Channel> waysToReply(Viewer viewer, RequestNumber number) {
        var request = card(viewer, number);
        var best = correspondence.anyWay(request, "").map(Draft::channel);
        return List.of(Channel.EMAIL, Channel.SMS).stream()
                .filter(channel -> correspondence.by(channel, request, "", "").isPresent())
                .sorted((one, other) -> Boolean.compare(
                        best.filter(other::equals).isPresent(),
                        best.filter(one::equals).isPresent()))
                .toList();
    }

    /**
     * Writes to the customer in the viewer's name. Returns after it is committed; it is sent soon after.
     *
     * @return id of the message
     * @throws AccessDeniedException when the viewer may only read
     * @throws RequestNotFound when the viewer may not see the request
     * @throws CannotBeReached when the customer has no address for that channel, or wants no messages there
     * @throws RequestAlreadyClosed when the request has ended
     */
    public long reply(
            Viewer viewer, RequestNumber number, Channel channel, String text, List<InboundMessage.Attachment> files) {
        return transactions.inOne(() -> {
            var request = writable(viewer, number);
            if (request.status().isFinal()) {
                throw new RequestAlreadyClosed(number);
            }
            var draft = correspondence
                    .by(channel, request, viewer.username(), text)
                    .orElseThrow(() -> new CannotBeReached(channel));
            history.add(number, viewer.username(), "replied", channel.key());
            return letters.queue(draft, files);
        });
    }

    /**
     * Writes a note among ourselves.
     *
     * @throws RequestNotFound when the viewer may not see the request
     */
    public void note(Viewer viewer, RequestNumber number, String text) {
        transactions.inOne(() -> {
            var request = writable(viewer, number);
            messages.saveAndFlush(Message.note(
                    number.id(),
                    request.customer(),
                    viewer.username(),
                    text,
                    UUID.randomUUID().toString(),
                    clock.instant()));
            history.add(number, viewer.username(), "noted", null);
            events.publishEvent(new ConversationChanged(number));
        });
    }

    private RequestCard writable(Viewer viewer, RequestNumber number) {
        if (!viewer.mayChange()) {
            throw new AccessDeniedException("%s may only read".formatted(viewer.username()));
        }
        return card(viewer, number);
    }

    private RequestCard card(Viewer viewer, RequestNumber number) {
        return requests.card(viewer, number).orElseThrow(() -> new RequestNotFound(number));
    }
}
