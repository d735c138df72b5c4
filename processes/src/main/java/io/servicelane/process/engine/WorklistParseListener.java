package io.servicelane.process.engine;

import io.servicelane.process.OpenTask;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TaskSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the worklist of every user task, in the engine's transaction. */
class WorklistParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskSteps> worklist;

    WorklistParseListener(ObjectProvider<TaskSteps> worklist) {
        this.worklist = worklist;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior)) {
            return;
        }
        var titleZh = ModelProperties.value(userTask, "servicelane.title.zh");
        var definition = behavior.getTaskDefinition();
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, task -> worklist.getObject().created(open(task, titleZh)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, task -> worklist.getObject().changed(open(task, titleZh)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> worklist.getObject().ended(task.getId()));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> worklist.getObject().ended(task.getId()));
    }

    private static OpenTask open(DelegateTask task, String titleZh) {
        var queue = task.getCandidates().stream()
                .filter(link -> !isDeleted(link))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse(null);
        return new OpenTask(
                task.getId(),
                new RequestNumber(task.getExecution().getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                task.getName(),
                titleZh.isEmpty() ? task.getName() : titleZh,
                queue,
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getCreateTime().toInstant());
    }

    /** Within one command a task still lists the queue it was taken from. */
    private static boolean isDeleted(IdentityLink link) {
        return link instanceof DbEntity entity
                && Context.getCommandContext().getDbEntityManager().isDeleted(entity);
    }
}
