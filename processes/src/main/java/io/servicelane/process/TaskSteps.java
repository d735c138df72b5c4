package io.servicelane.process;

/**
 * What happens to user tasks, told in the engine's transaction so that the worklist can never disagree with the
 * engine.
 */
public interface TaskSteps {

    /** A task waits for a person. */
    void created(OpenTask task);

    /** Assignee, queue or due date changed, or key and names with the version of the model. */
    void changed(OpenTask task);

    /** The task is gone: completed, or taken away by its process. */
    void ended(String taskId);
}
