package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is offered as a request type is what is deployed now, and only its newest version. */
class DeployedTypesTests {

    private static final ProcessEngine engine = start();

    private final DeployedTypes types =
            new DeployedTypes(engine.getRepositoryService(), engine.getFormService(), engine.getManagementService());
    private final RequestProcesses processes = new RequestProcesses(engine.getRuntimeService());

    @AfterEach
    void takeEverythingAway() {
        EmptyEngine.of(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aDeployedTypeIsOfferedAtOnce() {
        assertThat(types.find("water")).isEmpty();

        deploy(type("water", "Water"));

        assertThat(types.all()).extracting(DeployedType::key).containsExactly("water");
        assertThat(types.find("water")).get().returns("Water", DeployedType::titleEn);
    }

    @Test
    void aWithdrawnTypeDoesNotFallBackToAnEarlierVersion() {
        deploy(type("water", "Water 1"));
        deploy(type("water", "Water 2"));
        var newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .singleResult();

        engine.getRepositoryService().suspendProcessDefinitionById(newest.getId());

        assertThat(types.all()).isEmpty();
        assertThat(types.find("water")).isEmpty();
        assertThat(types.withdrawn()).extracting(DeployedType::titleEn).containsExactly("Water 2");
        assertThat(types.known("water")).get().returns(2, DeployedType::version);
    }

    @Test
    void aProcessThatIsNoTypeAnyMoreIsNotOffered() {
        deploy(type("water", "Water"));
        assertThat(types.all()).hasSize(1);

        deploy(plain("water"));

        assertThat(types.all()).isEmpty();
        assertThat(types.find("water")).isEmpty();
        assertThat(types.known("water")).isEmpty();
    }

    @Test
    void aWithdrawnTypeCannotBeOpenedUntilItIsOfferedAgain() {
        deploy(type("water", "Water"));

        types.withdraw("water");

        assertThatExceptionOfType(UnknownRequestType.class)
                .isThrownBy(() -> processes.opened(RequestNumber.of(1), "water", Map.of()));
        types.offer("water");
        assertThat(types.find("water")).isPresent();
        assertThat(processes.opened(RequestNumber.of(1), "water", Map.of())).isNotBlank();
    }

    @Test
    void whatRunsGoesOnAfterItsTypeWasWithdrawn() {
        deploy(type("water", "Water"));
        processes.opened(RequestNumber.of(1), "water", Map.of());

        types.withdraw("water");
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());

        // this job was made after the withdrawal
        var job = engine.getManagementService().createJobQuery().active().singleResult();
        assertThat(job).as("a job that is not held back").isNotNull();
        engine.getManagementService().executeJob(job.getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void aVersionDeployedLaterOffersAWithdrawnTypeAgain() {
        deploy(type("water", "Water 1"));
        types.withdraw("water");

        deploy(type("water", "Water 2"));

        assertThat(types.find("water")).get().returns("Water 2", DeployedType::titleEn);
        assertThat(types.withdrawn()).isEmpty();
    }

    @Test
    void anAudienceNamedTwiceIsOne() {
        var model = type("water", "Water");
        model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("servicelane.audience"))
                .forEach(property -> property.setCamundaValue(" agent, customer,agent"));
        deploy(model);

        assertThat(types.all().get(0).audience()).containsExactlyInAnyOrder("agent", "customer");
    }

    @Test
    void aStartFormThatFollowsTheNewestIsTheNewest() {
        var model = type("water", "Water");
        StartEvent asks = model.getModelElementById("StartEvent_Water");
        asks.setCamundaFormRef("water-start");
        asks.setCamundaFormRefBinding("latest");
        form("first");
        deploy(model);
        assertThat(types.find("water").orElseThrow().startForm()).contains("first");

        form("second");

        assertThat(types.find("water").orElseThrow().startForm()).contains("second");
    }

    private void form(String label) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "water-start.form",
                        "{\"id\":\"water-start\",\"type\":\"default\",\"components\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                                .formatted(label))
                .deploy();
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("water.bpmn", model)
                .deploy();
    }

    private static BpmnModelInstance plain(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(180)
                .startEvent("StartEvent_Water")
                .userTask("Task_Look")
                .endEvent("EndEvent_Looked")
                .camundaAsyncBefore()
                .done();
    }

    private static BpmnModelInstance type(String key, String title) {
        var model = plain(key);
        Process process = model.getModelElementById(key);
        var properties = model.newInstance(CamundaProperties.class);
        Map.of("servicelane.type", key, "servicelane.title.en", title, "servicelane.audience", "agent")
                .forEach((name, value) -> {
                    var property = model.newInstance(CamundaProperty.class);
                    property.setCamundaName(name);
                    property.setCamundaValue(value);
                    properties.addChildElement(property);
                });
        var extensions = model.newInstance(org.camunda.bpm.model.bpmn.instance.ExtensionElements.class);
        extensions.addChildElement(properties);
        process.setExtensionElements(extensions);
        return model;
    }

    private static ProcessEngine start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("deployed-types");
        configuration.setJdbcUrl("jdbc:h2:mem:deployed-types");
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }
}
