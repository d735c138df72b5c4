package io.servicelane.process;

/** What a process asks of the desk about the work on its request. Every call runs in the engine's transaction. */
public interface WorkSteps {

    /**
     * Takes the request's open tasks from whoever has them.
     *
     * @param queue key of the team that gets them; {@code own} leaves each in its queue
     */
    void reassign(RequestNumber request, String queue);
}
