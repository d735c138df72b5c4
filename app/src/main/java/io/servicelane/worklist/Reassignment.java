package io.servicelane.worklist;

import io.servicelane.process.HumanTasks;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.WorkSteps;
import io.servicelane.request.RequestHistory;
import io.servicelane.team.Teams;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processes do with the work on their requests: take it from whoever has it, and hand it on. */
@Component
@Transactional
class Reassignment implements WorkSteps {

    private static final Logger log = LoggerFactory.getLogger(Reassignment.class);
    private static final String OWN = "own";

    private final WorkTable table;
    private final HumanTasks tasks;
    private final Teams teams;
    private final RequestHistory history;

    Reassignment(WorkTable table, HumanTasks tasks, Teams teams, RequestHistory history) {
        this.table = table;
        this.tasks = tasks;
        this.teams = teams;
        this.history = history;
    }

    /** An unknown queue leaves everything as it is and says so: an exception would only be tried again. */
    @Override
    public void reassign(RequestNumber request, String queue) {
        var open = table.ofRequest(request);
        if (OWN.equals(queue)) {
            giveBack(request, open);
        } else if (teams.find(queue).isPresent()) {
            handOver(request, open, queue);
        } else {
            log.warn("{}: cannot be handed over to '{}', there is no such queue", request, queue);
            history.add(request, RequestHistory.DESK, "escalated-queue-unknown", queue);
        }
    }

    private void giveBack(RequestNumber request, List<WorkItem> open) {
        var taken = open.stream().filter(item -> item.assignee() != null).toList();
        taken.forEach(item -> tasks.assign(item.taskId(), null));
        if (!taken.isEmpty()) {
            note(
                    request,
                    taken.stream()
                            .map(WorkItem::queue)
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    private void handOver(RequestNumber request, List<WorkItem> open, String queue) {
        var elsewhere = open.stream()
                .filter(item -> item.assignee() != null || !queue.equals(item.queue()))
                .toList();
        elsewhere.forEach(item -> tasks.handOver(item.taskId(), queue));
        if (!elsewhere.isEmpty()) {
            note(request, queue);
        }
    }

    private void note(RequestNumber request, String queue) {
        history.add(request, RequestHistory.DESK, "escalated-reassigned", queue);
    }
}
