package io.servicelane.worklist;

/** The viewer sees the task but does not work on its queue. */
public class NotYourQueue extends RuntimeException {

    private final String queue;

    public NotYourQueue(String queue) {
        super("Not a member of " + queue);
        this.queue = queue;
    }

    /** Key of the team whose task it is. */
    public String queue() {
        return queue;
    }
}
