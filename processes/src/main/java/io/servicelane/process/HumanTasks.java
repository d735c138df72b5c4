package io.servicelane.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk does with user tasks. Who may do it is decided before, by the worklist. */
@Component
public class HumanTasks {

    private final TaskService tasks;
    private final FormService forms;

    HumanTasks(TaskService tasks, FormService forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /**
     * Gives the task to a person, or back to its queue.
     *
     * @param username null for nobody
     * @throws TaskGone when the task is not open
     */
    public void assign(String taskId, @Nullable String username) {
        try {
            tasks.setAssignee(taskId, username);
        } catch (NullValueException gone) {
            throw new TaskGone(taskId);
        }
    }

    /**
     * Moves the task to another queue and takes it from whoever had it.
     *
     * @throws TaskGone when the task is not open
     */
    public void handOver(String taskId, String queue) {
        try {
            for (var link : tasks.getIdentityLinksForTask(taskId)) {
                if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
                    tasks.deleteCandidateGroup(taskId, link.getGroupId());
                }
            }
            tasks.addCandidateGroup(taskId, queue);
            tasks.setAssignee(taskId, null);
        } catch (NullValueException gone) {
            throw new TaskGone(taskId);
        }
    }

    /**
     * Completes the task with checked answers.
     *
     * @param answers every key of the task's form, null where not answered
     * @throws TaskGone when the task is not open
     */
    public void complete(String taskId, Map<String, Object> answers) {
        try {
            tasks.complete(taskId, answers);
        } catch (NullValueException gone) {
            throw new TaskGone(taskId);
        }
    }

    /** The task's {@code .form} as deployed with its process; empty when the task has none. */
    public Optional<String> form(String taskId) {
        var data = forms.getTaskFormData(taskId);
        if (data == null || data.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return Optional.of(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the process knows at this task, by variable name: texts, numbers, booleans and dates. Whatever else somebody
     * put there is left out rather than read back into objects. A variable without a value is there, with null.
     */
    public Map<String, Object> known(String taskId) {
        var variables = tasks.getVariablesTyped(taskId, false);
        var known = new HashMap<String, Object>();
        for (var name : variables.keySet()) {
            TypedValue value = variables.getValueTyped(name);
            if (value.getValue() == null || value instanceof PrimitiveValue && !(value.getValue() instanceof byte[])) {
                known.put(name, value.getValue());
            }
        }
        return known;
    }

    /**
     * A page of the ids of all open tasks, in the order of ids: what the reconcile job compares with the worklist.
     *
     * @param first 0 for the first page
     */
    public List<String> openTaskIds(int first, int atMost) {
        return tasks.createTaskQuery().orderByTaskId().asc().listPage(first, atMost).stream()
                .map(Task::getId)
                .toList();
    }
}
