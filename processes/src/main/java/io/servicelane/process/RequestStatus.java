package io.servicelane.process;

/** Where a request stands in its life cycle; the same for every type. */
public enum RequestStatus {
    /** It came in; its process has not reached a person yet. */
    RECEIVED,
    /** It waits in a queue for somebody to take it. */
    WAITING,
    /** Somebody works on it, or its process waits for something of ours (a visit, a slot). */
    IN_PROGRESS,
    /** The customer has the next word. */
    PENDING_CUSTOMER,
    /** The work is done; the customer may still object. */
    RESOLVED,
    /** Ended with an outcome. */
    CLOSED,
    /** Ended by cancellation. */
    CANCELLED;

    /** Whether nothing can happen to the request any more. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
