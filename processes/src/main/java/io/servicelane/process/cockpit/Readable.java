package io.servicelane.process.cockpit;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/** What the user who is signed in at an engine may read there. Who is not signed in may read nothing. */
class Readable {

    private final ProcessEngine engine;

    Readable(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whether there is such a running instance that the user may read; the engine's query finds no other. */
    boolean instance(String processInstanceId) {
        var found = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .count();
        return engine.getIdentityService().getCurrentAuthentication() != null && found > 0;
    }

    /** Whether there is such a definition of which the user may read every instance, since a count tells of them all. */
    boolean instancesOf(String processDefinitionId) {
        var user = engine.getIdentityService().getCurrentAuthentication();
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(processDefinitionId)
                .singleResult();
        return user != null
                && definition != null
                && engine.getAuthorizationService()
                        .isUserAuthorized(
                                user.getUserId(),
                                user.getGroupIds(),
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                Resources.PROCESS_DEFINITION,
                                definition.getKey());
    }
}
