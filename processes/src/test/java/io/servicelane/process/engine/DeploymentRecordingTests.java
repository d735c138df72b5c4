package io.servicelane.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.process.DeploymentSteps;
import io.servicelane.process.EmptyEngine;
import io.servicelane.process.Identities;
import io.servicelane.process.Identities.Person;
import io.servicelane.process.MadeDeployment;
import io.servicelane.process.MadeDeployment.Kind;
import io.servicelane.process.MadeDeployment.MadeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the desk is told of deployments, and when one stores nothing. */
class DeploymentRecordingTests {

    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="water" isExecutable="true" camunda:historyTimeToLive="180">
                <startEvent id="StartEvent_Water"/>
                <sequenceFlow id="Flow_Look" sourceRef="StartEvent_Water" targetRef="Task_Look"/>
                <userTask id="Task_Look" name="%s"/>
              </process>
            </definitions>
            """;

    private static final Optional<Person> ANALYST =
            Optional.of(new Person("analyst", "Anna Analyst", null, Set.of("analyst")));

    private static final List<MadeDeployment> made = new ArrayList<>();
    private static Optional<Person> signedIn = ANALYST;
    private static final ProcessEngine engine = start();

    @AfterEach
    void takeEverythingAway() {
        EmptyEngine.of(engine);
        made.clear();
        signedIn = ANALYST;
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theDeskLearnsTheFilesAndTheVersionsMadeOfThem() {
        deploy("Water", "one");
        deploy("Water", "two");

        assertThat(made).hasSize(2);
        assertThat(made.get(1).name()).isEqualTo("Water");
        assertThat(made.get(1).source()).isEqualTo("Camunda Modeler");
        assertThat(made.get(1).files()).containsOnlyKeys("water.bpmn", "water.form");
        assertThat(made.get(1).definitions())
                .containsExactlyInAnyOrder(
                        new MadeDefinition(Kind.PROCESS, "water", 2, "water.bpmn"),
                        new MadeDefinition(Kind.FORM, "water-form", 2, "water.form"));
    }

    @Test
    void whatIsDeployedAgainWithoutAChangeStoresNothingAndIsNotTold() {
        deploy("Water", "one");
        deploy("Water", "one");

        assertThat(made).hasSize(1);
    }

    @Test
    void readingAnOldDefinitionAgainIsNoDeployment() {
        deploy("Water", "one");
        var configuration =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getDeploymentCache().discardProcessDefinitionCache();

        engine.getRuntimeService().startProcessInstanceByKey("water");

        assertThat(made).hasSize(1);
    }

    @Test
    void afterSomethingElseTookItsPlaceTheSameFileIsDeployedAgain() {
        deploy("Water", "one");
        deploy("Somebody else's name", "two");

        deploy("Water", "one");

        assertThat(made).hasSize(3);
        assertThat(made.get(2).definitions()).contains(new MadeDefinition(Kind.PROCESS, "water", 3, "water.bpmn"));
    }

    @Test
    void whatIsShippedDoesNotTakeThePlaceOfAnAnalystsModelAtTheNextStart() {
        signedIn = Optional.empty();
        deploy("Shipped", "one");
        deploy("Water", "two");

        deploy("Shipped", "one");

        assertThat(made).hasSize(2);
    }

    private void deploy(String name, String step) {
        engine.getRepositoryService()
                .createDeployment()
                .name(name)
                .source("Camunda Modeler")
                .enableDuplicateFiltering(false)
                .addString("water.bpmn", MODEL.formatted(step))
                .addString("water.form", "{\"id\":\"water-form\",\"type\":\"default\",\"components\":[]}")
                .deploy();
    }

    private static ProcessEngine start() {
        var identities = new Identities() {
            @Override
            public Optional<Person> signedIn() {
                return signedIn;
            }

            @Override
            public Optional<Person> find(String username) {
                return signedIn;
            }

            @Override
            public List<Person> all() {
                return List.of();
            }
        };
        var desk = new StaticListableBeanFactory(Map.of("desk", (DeploymentSteps) made::add, "people", identities));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("deployment-recording");
        configuration.setJdbcUrl("jdbc:h2:mem:deployment-recording");
        configuration.setJobExecutorActivate(false);
        configuration
                .getProcessEnginePlugins()
                .add(new DeploymentRecording(
                        desk.getBeanProvider(DeploymentSteps.class), desk.getBeanProvider(Identities.class)));
        return configuration.buildProcessEngine();
    }
}
