package io.servicelane.worklist;

/** The task is not open any more, or the viewer may not know of it. */
public class WorkNotFound extends RuntimeException {

    public WorkNotFound(String taskId) {
        super("No open task '%s'".formatted(taskId));
    }
}
