package io.servicelane.process;

import java.time.Instant;
import java.util.Optional;

/** What a process asks of the desk about its request. Every call runs in the engine's transaction. */
public interface RequestSteps {

    /** Moves the request to a status; nothing happens when it is there already. */
    void enter(RequestNumber request, RequestStatus status);

    /** Raises the priority by one level, at most to the highest. */
    void raisePriority(RequestNumber request);

    /** Closes the request with an outcome, a kebab-case word such as {@code repaired} or {@code not-reached}. */
    void close(RequestNumber request, String outcome);

    /** Marks the request cancelled; the reason was given by whoever cancelled it. */
    void cancel(RequestNumber request);

    /**
     * The request's process is over. A request that is still open then is closed with the outcome {@code ended}, or
     * cancelled when its process was stopped from outside; nothing happens when it has ended already, or belongs to
     * another process.
     *
     * @param stopped whether somebody deleted it, for example in Cockpit, before it came to an end event
     */
    void ended(RequestNumber request, String processInstance, boolean stopped);

    /**
     * Opens a request that belongs to this one, for the same customer.
     *
     * @param type key of a deployed request type, for example {@code follow-up}
     * @return the new request's number
     */
    RequestNumber openChild(RequestNumber parent, String type);

    /**
     * The score (1 to 5) in the customer's newest message of the request; empty when there is none that can be read.
     */
    Optional<Integer> surveyScore(RequestNumber request);

    /** The present moment on the desk's clock. */
    Instant now();
}
