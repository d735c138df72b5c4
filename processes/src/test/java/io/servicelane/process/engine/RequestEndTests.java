package io.servicelane.process.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestSteps;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** However a request's process ends, the desk hears of it. */
class RequestEndTests {

    private static final RequestSteps desk = mock(RequestSteps.class);
    private static final RequestNumber REQUEST = RequestNumber.of(7);

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        ObjectProvider<RequestSteps> provider = mock();
        given(provider.getObject()).willReturn(desk);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("ends");
        configuration.setJdbcUrl("jdbc:h2:mem:ends");
        configuration.setCustomPreBPMNParseListeners(List.of(new RequestEndParseListener(provider)));
        engine = configuration.buildProcessEngine();
        deploy("garden", true);
        deploy("part", false);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        reset(desk);
    }

    @Test
    void anEndEventIsTheEndOfTheRequest() {
        var process = started("garden", REQUEST.value());
        then(desk).should(never()).ended(any(), any(), anyBoolean());

        engine.getRuntimeService().correlateMessage("watered");

        then(desk).should().ended(REQUEST, process.getId(), false);
    }

    @Test
    void aProcessThatIsDeletedWasStoppedEvenWhereListenersAreSkipped() {
        var stopped = started("garden", REQUEST.value());
        var skipping = started("garden", "SR-000008");

        engine.getRuntimeService().deleteProcessInstance(stopped.getId(), "by mistake");
        engine.getRuntimeService().deleteProcessInstance(skipping.getId(), "by mistake", true);

        then(desk).should().ended(REQUEST, stopped.getId(), true);
        then(desk).should().ended(new RequestNumber("SR-000008"), skipping.getId(), true);
    }

    @Test
    void partsAndTrialsWithoutARequestConcernNobody() {
        for (var trial : List.of(started("part", REQUEST.value()), started("garden", null), started("garden", "x"))) {
            engine.getRuntimeService()
                    .createMessageCorrelation("watered")
                    .processInstanceId(trial.getId())
                    .correlate();
        }

        then(desk).shouldHaveNoInteractions();
    }

    private static ProcessInstance started(String process, String number) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, number);
    }

    private static void deploy(String id, boolean type) {
        var model = Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(180)
                .startEvent()
                .receiveTask()
                .message("watered")
                .endEvent()
                .done();
        if (type) {
            var property = model.newInstance(CamundaProperty.class);
            property.setCamundaName("servicelane.type");
            property.setCamundaValue(id);
            var properties = model.newInstance(CamundaProperties.class);
            properties.getCamundaProperties().add(property);
            var extensions = model.newInstance(ExtensionElements.class);
            extensions.addChildElement(properties);
            model.<Process>getModelElementById(id).addChildElement(extensions);
        }
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(id + ".bpmn", model)
                .deploy();
    }
}
