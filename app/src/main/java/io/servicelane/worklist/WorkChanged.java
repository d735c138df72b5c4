package io.servicelane.worklist;

import io.servicelane.process.OpenTask;
import io.servicelane.process.RequestNumber;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something changed that lists may show: published in the transaction, told to screens after its commit.
 *
 * @param queues keys of the queues it concerns, before and after
 * @param people user names it concerns, before and after
 */
public record WorkChanged(RequestNumber request, Set<String> queues, Set<String> people) {

    static WorkChanged of(OpenTask task) {
        return of(task.request(), task.queue(), task.assignee());
    }

    static WorkChanged of(RequestNumber request, @Nullable String queue, @Nullable String person) {
        return new WorkChanged(
                request, queue == null ? Set.of() : Set.of(queue), person == null ? Set.of() : Set.of(person));
    }

    WorkChanged and(@Nullable String queue, @Nullable String person) {
        var allQueues = new HashSet<>(queues);
        var allPeople = new HashSet<>(people);
        if (queue != null) {
            allQueues.add(queue);
        }
        if (person != null) {
            allPeople.add(person);
        }
        return new WorkChanged(request, allQueues, allPeople);
    }
}
