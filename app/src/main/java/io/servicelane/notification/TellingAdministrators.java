package io.servicelane.notification;

import io.servicelane.calendar.FeedFailed;
import io.servicelane.sla.TargetProblem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What only an administrator can put right is told to administrators. */
@Component
class TellingAdministrators {

    private final Notices notices;

    TellingAdministrators(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(FeedFailed event) {
        notices.tellAdministrators("feed-failed", event.calendar());
    }

    @EventListener
    void on(TargetProblem event) {
        notices.tellAdministrators("sla-problem", event.problem());
    }
}
