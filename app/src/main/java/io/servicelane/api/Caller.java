package io.servicelane.api;

import io.servicelane.security.Role;
import io.servicelane.team.Viewer;
import io.servicelane.team.Viewers;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who calls, as far as they may do what they ask for. */
@Component
class Caller {

    private static final Set<Role> BLIND = Set.of(Role.ANALYST);

    private final Viewers viewers;

    Caller(Viewers viewers) {
        this.viewers = viewers;
    }

    /** Somebody who looks at requests and tasks: the rule of what they see applies. */
    Viewer viewing() {
        return viewers.current();
    }

    /** Somebody who may look at customers: everybody at the desk, but no analyst. */
    Viewer meetingCustomers() {
        var viewer = viewers.current();
        if (BLIND.containsAll(viewer.roles())) {
            throw new AccessDeniedException("Sees no customers");
        }
        return viewer;
    }

    /** Somebody who may change what they see. */
    Viewer changing() {
        var viewer = viewers.current();
        if (!viewer.mayChange()) {
            throw new AccessDeniedException("Looks only");
        }
        return viewer;
    }
}
