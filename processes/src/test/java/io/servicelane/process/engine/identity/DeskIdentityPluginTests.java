package io.servicelane.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.servicelane.process.Identities;
import io.servicelane.process.Identities.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIdentityPluginTests {

    private static final Person SUPERVISOR = new Person("sue", "Sue Super", "sue@desk.test", Set.of("supervisor"));
    private static final Person ANALYST = new Person("al", "Al Analyst", null, Set.of("analyst"));
    private static final Person ADMIN = new Person("ada", "Ada Admin", null, Set.of("admin"));
    private static final Person AGENT = new Person("ann", "Ann Agent", null, Set.of("agent"));

    private ProcessEngine engine;

    @BeforeAll
    void start() {
        var desk = mock(Identities.class);
        var people = List.of(SUPERVISOR, ANALYST, ADMIN, AGENT);
        given(desk.all()).willReturn(people);
        given(desk.find("sue")).willReturn(Optional.of(SUPERVISOR));
        ObjectProvider<Identities> provider = mock();
        given(provider.getObject()).willReturn(desk);

        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:desk-identity;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("desk-identity");
        configuration.setAuthorizationEnabled(true);
        configuration.setHistoryTimeToLive("P1D");
        configuration.setProcessEnginePlugins(List.of(new DeskIdentityPlugin(provider)));
        engine = configuration.buildProcessEngine();

        deploy("work.bpmn");
        engine.getRuntimeService().startProcessInstanceByKey("work");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void aSupervisorSeesAndSuspendsInstancesButEndsNone() {
        as(SUPERVISOR);
        var runtime = engine.getRuntimeService();
        var instance = runtime.createProcessInstanceQuery().singleResult().getId();

        runtime.suspendProcessInstanceById(instance);
        runtime.activateProcessInstanceById(instance);

        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> runtime.deleteProcessInstance(instance, "no"));
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> deploy("other.bpmn"));
    }

    @Test
    void anAnalystDeploysAndReadsModelsButNoInstances() {
        as(ANALYST);

        deploy("newer.bpmn");

        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isPositive();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("work"));
    }

    @Test
    void anAgentHasNothingToDoInTheEngine() {
        as(AGENT);

        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isZero();
        assertThat(engine.getAuthorizationService()
                        .isUserAuthorized(
                                "ann", List.of("agent"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
    }

    @Test
    void anAdministratorMayDoEverything() {
        as(ADMIN);
        var instance = engine.getRuntimeService().startProcessInstanceByKey("work");

        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "done");

        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isPositive();
    }

    @Test
    void makingTasksGrantsNothingToAnybody() {
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .allSatisfy(right -> assertThat(right.getGroupId()).isEqualTo("admin"));
    }

    @Test
    void startingAgainWritesNoRightTwice() {
        var before = engine.getAuthorizationService().createAuthorizationQuery().count();

        RightsOfRoles.write(engine.getAuthorizationService());

        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isEqualTo(before);
    }

    @Test
    void peopleAreTheDesksAndCannotBeChangedHere() {
        var identity = engine.getIdentityService();

        assertThat(identity.isReadOnly()).isTrue();
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .containsExactly("ada", "al", "ann", "sue");
        assertThat(identity.createUserQuery()
                        .memberOfGroup("analyst")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("Al Analyst");
        assertThat(identity.createUserQuery().userFirstNameLike("%ANN%").count())
                .isEqualTo(1);
        assertThat(identity.createUserQuery().listPage(1, 2))
                .extracting(User::getId)
                .containsExactly("al", "ann");
        assertThat(identity.createGroupQuery().groupMember("sue").singleResult().getId())
                .isEqualTo("supervisor");
        assertThat(identity.createTenantQuery().count()).isZero();
        assertThat(identity.checkPassword("sue", "sue")).isFalse();
    }

    private void as(Person person) {
        engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.groups()), List.of());
    }

    private void deploy(String name) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name, model())
                .deploy();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("work")
                .startEvent()
                .userTask("Task_Work")
                .camundaCandidateGroups("repair")
                .endEvent()
                .done();
    }
}
