package io.servicelane.worklist.ui;

import io.servicelane.channel.Channel;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestSummary;
import io.servicelane.security.Role;
import io.servicelane.sla.ClockDetails;
import io.servicelane.team.Viewer;
import io.servicelane.worklist.WorkItem;
import java.util.List;
import java.util.Set;

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

    private static final Set<Role> COCKPIT = Set.of(Role.SUPERVISOR, Role.ANALYST, Role.ADMIN);

    /** Whether the viewer may write, cancel and change. */
    boolean mayChange() {
        return viewer.mayChange();
    }

    /** Whether the viewer may look at the request's process in Cockpit, and it still runs there. */
    boolean leadsToCockpit() {
        return request.processInstance() != null && isOpen() && COCKPIT.stream().anyMatch(viewer::has);
    }

    boolean isOpen() {
        return !request.status().isFinal();
    }
}
