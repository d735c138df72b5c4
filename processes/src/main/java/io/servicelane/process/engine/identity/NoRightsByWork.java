package io.servicelane.process.engine.identity;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants nothing for making or being given something. By default the engine writes a row for each task and candidate,
 * and a hundred thousand of them make its task query take a minute and a half. Who sees a task is the worklist's rule.
 */
class NoRightsByWork implements ResourceAuthorizationProvider {

    private static final AuthorizationEntity[] NOTHING = {};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newGroup(Group group) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTenant(Tenant tenant) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] groupMembershipCreated(String group, String user) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, Group group) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newProcessDefinition(ProcessDefinition definition) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newProcessInstance(ProcessInstance instance) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTask(Task task) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newDecisionDefinition(DecisionDefinition definition) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newDecisionRequirementsDefinition(DecisionRequirementsDefinition definition) {
        return NOTHING;
    }
}
