package io.servicelane.process;

/** The task does not exist any more: somebody completed it, or its process moved on. */
public class TaskGone extends RuntimeException {

    public TaskGone(String taskId) {
        super("Task '%s' is not open".formatted(taskId));
    }
}
