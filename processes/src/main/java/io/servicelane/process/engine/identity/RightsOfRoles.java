package io.servicelane.process.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What each role may do in Cockpit and over the engine's REST. Roles that are not named here may do nothing there. */
final class RightsOfRoles {

    private static final String SUPERVISOR = "supervisor";
    private static final String ANALYST = "analyst";
    static final String ADMIN = "admin";

    private static final List<Grant> GRANTS = Stream.concat(
                    Stream.of(
                            new Grant(SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                            new Grant(SUPERVISOR, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                            new Grant(
                                    SUPERVISOR,
                                    Resources.PROCESS_DEFINITION,
                                    ANY,
                                    ProcessDefinitionPermissions.READ,
                                    ProcessDefinitionPermissions.READ_INSTANCE,
                                    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                                    ProcessDefinitionPermissions.READ_TASK,
                                    ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                                    ProcessDefinitionPermissions.READ_HISTORY,
                                    ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                                    ProcessDefinitionPermissions.RETRY_JOB,
                                    ProcessDefinitionPermissions.SUSPEND,
                                    ProcessDefinitionPermissions.SUSPEND_INSTANCE),
                            new Grant(
                                    SUPERVISOR,
                                    Resources.DECISION_DEFINITION,
                                    ANY,
                                    Permissions.READ,
                                    Permissions.READ_HISTORY),
                            new Grant(SUPERVISOR, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                            new Grant(SUPERVISOR, Resources.DEPLOYMENT, ANY, Permissions.READ),
                            new Grant(SUPERVISOR, Resources.BATCH, ANY, Permissions.READ),
                            new Grant(ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                            new Grant(ANALYST, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                            new Grant(ANALYST, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE),
                            new Grant(ANALYST, Resources.PROCESS_DEFINITION, ANY, Permissions.READ),
                            new Grant(ANALYST, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                            new Grant(ANALYST, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ)),
                    Stream.of(Resources.values()).map(everything -> new Grant(ADMIN, everything, ANY, Permissions.ALL)))
            .toList();

    private RightsOfRoles() {}

    /** Makes the stored rights say what is written here; rights given to anybody else are left alone. */
    static void write(AuthorizationService authorizations) {
        for (var grant : GRANTS) {
            var stored = authorizations
                    .createAuthorizationQuery()
                    .authorizationType(AUTH_TYPE_GRANT)
                    .groupIdIn(grant.group())
                    .resourceType(grant.resource())
                    .resourceId(grant.id())
                    .singleResult();
            if (stored == null) {
                stored = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                stored.setGroupId(grant.group());
                stored.setResource(grant.resource());
                stored.setResourceId(grant.id());
            }
            stored.setPermissions(grant.permissions());
            authorizations.saveAuthorization(stored);
        }
    }

    private record Grant(String group, Resource resource, String id, Permission... permissions) {}
}
