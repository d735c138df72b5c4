package io.servicelane.team;

import io.servicelane.security.Role;
import java.util.HashSet;
import java.util.Set;

/**
 * Somebody who looks at requests, with all that decides which ones they see: the input of the one permission rule.
 *
 * @param workQueues queues they take work from
 * @param supervisedQueues queues they answer for
 */
public record Viewer(String username, Set<Role> roles, Set<String> workQueues, Set<String> supervisedQueues) {

    private static final Set<Role> READERS = Set.of(Role.INSPECTOR, Role.ANALYST);

    /** Whether they see every request, whatever its queue. */
    public boolean seesEverything() {
        return roles.contains(Role.INSPECTOR) || roles.contains(Role.ADMIN);
    }

    /** Whether they may change anything they see. */
    public boolean mayChange() {
        return !READERS.containsAll(roles);
    }

    /** Every queue whose requests they see. */
    public Set<String> queues() {
        var queues = new HashSet<>(workQueues);
        queues.addAll(supervisedQueues);
        return Set.copyOf(queues);
    }

    /** Whether they take work from the queue. */
    public boolean worksOn(String queue) {
        return workQueues.contains(queue);
    }

    /** Whether they answer for the queue. */
    public boolean supervises(String queue) {
        return supervisedQueues.contains(queue);
    }

    /** Whether they have the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
