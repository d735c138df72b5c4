package io.servicelane.ui;

import com.vaadin.flow.component.UI;
import io.servicelane.process.RequestStatus;

/** Where a request stands, in a word. */
public class StatusBadge extends Badge {

    public StatusBadge(RequestStatus status) {
        super(UI.getCurrent().getTranslation("status." + status), tone(status));
    }

    /** How loud the status is; for rows drawn by templates. */
    public static Tone tone(RequestStatus status) {
        return switch (status) {
            case RECEIVED, WAITING -> Tone.ATTENTION;
            case IN_PROGRESS -> Tone.INFO;
            case PENDING_CUSTOMER -> Tone.PRECIOUS;
            case RESOLVED -> Tone.GOOD;
            case CLOSED, CANCELLED -> Tone.QUIET;
        };
    }
}
