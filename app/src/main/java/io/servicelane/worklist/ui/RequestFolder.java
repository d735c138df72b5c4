package io.servicelane.worklist.ui;

import io.servicelane.channel.Channel;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestSummary;
import io.servicelane.sla.ClockDetails;
import io.servicelane.team.Viewer;
import io.servicelane.worklist.WorkItem;
import java.util.List;

/**
 * All that lies in a request's folder when somebody opens it.
 *
 * @param viewer who opened it
 * @param waysToReply channels by which the customer can be written to, the best first
 * @param clocks service level clocks with their ledgers, oldest first
 */
record RequestFolder(
        Viewer viewer,
        RequestCard request,
        CustomerDetails customer,
        List<TimelineEntry> conversation,
        List<WorkItem> work,
        List<HistoryEntry> history,
        List<RequestSummary> children,
        List<Channel> waysToReply,
        List<ClockDetails> clocks) {

    /** Whether the viewer may write, cancel and change. */
    boolean mayChange() {
        return viewer.mayChange();
    }

    boolean isOpen() {
        return !request.status().isFinal();
    }
}
