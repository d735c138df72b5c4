package io.servicelane.worklist.ui;

import io.servicelane.conversation.Conversations;
import io.servicelane.customer.Customers;
import io.servicelane.process.CustomerPath;
import io.servicelane.process.CustomerPath.Told;
import io.servicelane.process.ProcessDiagrams;
import io.servicelane.process.ProcessDiagrams.Diagram;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestFinder;
import io.servicelane.sla.ClockFinder;
import io.servicelane.team.Viewers;
import io.servicelane.worklist.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out what a request's page shows, as far as whoever is signed in may see it. */
@Component
class RequestFolders {

    private final Viewers viewers;
    private final RequestFinder requests;
    private final Customers customers;
    private final Conversations conversations;
    private final Worklist worklist;
    private final ProcessDiagrams diagrams;
    private final CustomerPath path;
    private final ClockFinder clocks;

    RequestFolders(
            Viewers viewers,
            RequestFinder requests,
            Customers customers,
            Conversations conversations,
            Worklist worklist,
            ProcessDiagrams diagrams,
            CustomerPath path,
            ClockFinder clocks) {
        this.viewers = viewers;
        this.requests = requests;
        this.customers = customers;
        this.conversations = conversations;
        this.worklist = worklist;
        this.diagrams = diagrams;
        this.path = path;
        this.clocks = clocks;
    }

    /** The request's folder; empty when there is no such request, or none for this viewer. */
    Optional<RequestFolder> open(RequestNumber number) {
        var viewer = viewers.current();
        return requests.card(viewer, number)
                .map(card -> new RequestFolder(
                        viewer,
                        card,
                        customers.details(card.customer()).orElseThrow(),
                        conversations.of(viewer, number),
                        worklist.ofRequest(viewer, number),
                        requests.history(viewer, number),
                        requests.children(viewer, number),
                        card.status().isFinal() || !viewer.mayChange()
                                ? List.of()
                                : conversations.waysToReply(viewer, number),
                        clocks.of(number)));
    }

    /** The drawn process with the request's path on it. */
    Optional<Diagram> diagram(RequestFolder folder, Locale language) {
        return Optional.ofNullable(folder.request().processInstance())
                .flatMap(instance -> diagrams.of(instance, "zh".equals(language.getLanguage())));
    }

    /** What the customer is told of the request's way, oldest first. */
    List<Told> told(RequestFolder folder) {
        var instance = folder.request().processInstance();
        return instance == null ? List.of() : path.of(instance);
    }
}
