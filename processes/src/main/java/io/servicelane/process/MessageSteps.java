package io.servicelane.process;

/** What a process asks of the desk about words to the customer. Every call runs in the engine's transaction. */
public interface MessageSteps {

    /**
     * Writes to the customer on the channel the request came by, or the best one known; marked as automatic.
     * Without any way to reach the customer nothing is written and the request's history says so.
     *
     * @param template key of a message template, for example {@code repair-visit-planned}
     */
    void tellCustomer(RequestNumber request, String template);
}
