package io.servicelane.process.migration;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** The engine moves a task but leaves it its old name. This gives it the new one, and tells the worklist. */
class RenameTasks implements Command<@Nullable Void> {

    private final String processInstance;

    RenameTasks(String processInstance) {
        this.processInstance = processInstance;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        for (var task : context.getTaskManager().findTasksByProcessInstanceId(processInstance)) {
            var name = task.getTaskDefinition().getNameExpression();
            if (name != null) {
                task.setName(String.valueOf(name.getValue(task)));
            }
            task.triggerUpdateEvent();
        }
        return null;
    }
}
