package io.servicelane.security;

import java.util.Locale;

/** What somebody is at the desk. The names in {@link Roles} say the same for annotations. */
public enum Role {
    /** Answers customers and works on the queues of their teams. */
    AGENT,
    /** Takes over what agents cannot answer. */
    EXPERT,
    /** Sends technicians out. */
    DISPATCHER,
    /** Works at the customer's. */
    TECHNICIAN,
    /** Answers for teams; watches their processes in Cockpit. */
    SUPERVISOR,
    /** Looks at everything, changes nothing. */
    INSPECTOR,
    /** Changes processes, rules and forms; sees no customer. */
    ANALYST,
    /** Looks after the installation. */
    ADMIN;

    /** The role's name outside Java and as a group of the engine: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
