package io.servicelane.process;

/**
 * What happens to user tasks, told in the engine's transaction so that the worklist can never disagree with the
 * engine.
 */
public interface TaskSteps {

    /** A task waits for a person. */
    void created(OpenTask task);

    /** Assignee, queue, priority or due date changed. */
    void changed(OpenTask task);

    /** The task is gone: completed, or taken away by its process. */
    void ended(String taskId);
}
