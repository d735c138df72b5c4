package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HumanTasksTests {

    private ProcessEngine engine;
    private HumanTasks tasks;

    @BeforeEach
    void aProcessWithATask() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:human-tasks")
                .setProcessEngineName("human-tasks")
                .setEnforceHistoryTimeToLive(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "asked.bpmn",
                        Bpmn.createExecutableProcess("asked")
                                .startEvent()
                                .userTask("Task_Ask")
                                .endEvent()
                                .done())
                .deploy();
        tasks = new HumanTasks(engine.getTaskService(), engine.getFormService());
    }

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void aFormSeesWhatEarlierStepsLeftInTheProcess() {
        var at = new Date(0);
        var task = task(Variables.putValue("places", "[\"Lindenstrasse\"]")
                .putValue("count", 3)
                .putValue("urgent", true)
                .putValue("at", at)
                .putValue("answer", null));

        assertThat(tasks.known(task))
                .containsExactlyInAnyOrderEntriesOf(Variables.putValue("places", "[\"Lindenstrasse\"]")
                        .putValue("count", 3)
                        .putValue("urgent", true)
                        .putValue("at", at)
                        .putValue("answer", null));
    }

    @Test
    void whatIsNoPlainValueIsLeftOut() {
        var task = task(Map.of("bytes", new byte[] {1}));

        assertThat(tasks.known(task)).isEmpty();
    }

    private String task(Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey("asked", variables);
        return engine.getTaskService().createTaskQuery().singleResult().getId();
    }
}
