package io.servicelane.worklist.ui;

import io.servicelane.conversation.TimelineEntry;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.request.RequestSummary;
import io.servicelane.team.Viewer;
import java.util.List;

/**
 * All that lies in a customer's folder when somebody opens it, as far as they may see it.
 *
 * @param requests newest first
 * @param words messages and notes, newest first
 */
record CustomerFolder(
        Viewer viewer, CustomerDetails details, List<RequestSummary> requests, List<TimelineEntry> words) {

    long id() {
        return details.customer().id();
    }

    boolean mayChange() {
        return viewer.mayChange();
    }
}
