package io.servicelane.worklist.ui;

import io.servicelane.conversation.Conversations;
import io.servicelane.customer.Customers;
import io.servicelane.request.RequestFilter;
import io.servicelane.request.RequestFinder;
import io.servicelane.team.Viewers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out what a customer's page shows, as far as whoever is signed in may see it. */
@Component
class CustomerFolders {

    private static final int REQUESTS = 100;
    private static final int WORDS = 200;

    private final Viewers viewers;
    private final Customers customers;
    private final RequestFinder requests;
    private final Conversations conversations;

    CustomerFolders(Viewers viewers, Customers customers, RequestFinder requests, Conversations conversations) {
        this.viewers = viewers;
        this.customers = customers;
        this.requests = requests;
        this.conversations = conversations;
    }

    /** The customer's folder; of one merged away, the folder it went into. */
    Optional<CustomerFolder> open(long id) {
        var viewer = viewers.current();
        return customers.details(id).map(details -> {
            var customer = details.customer().id();
            return new CustomerFolder(
                    viewer,
                    details,
                    requests.find(viewer, RequestFilter.ofCustomer(customer), null, REQUESTS)
                            .items(),
                    conversations.ofCustomer(viewer, customer, WORDS));
        });
    }
}
