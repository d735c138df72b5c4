package io.servicelane.process.migration;

import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.servicelane.process.DeployedType;
import io.servicelane.process.DeployedTypes;
import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Requests of a type of their own on a real engine. No job runs by itself. */
abstract class MovingRequests {

    static final Instant DUE = Instant.parse("2030-03-02T08:00:00Z");

    static final DeployedTypes types = mock(DeployedTypes.class);
    static final Ledger ledger = new Ledger();
    static ProcessEngine engine;
    static TypeVersions versions;
    static Standings standings;
    static MovePlans plans;
    static Moves moves;

    /** Each test has a type of its own. */
    String type = "";

    long number;

    @BeforeAll
    static void startTheEngine() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:moves;MODE=MySQL;DB_CLOSE_DELAY=-1");
        var transactions = new DataSourceTransactionManager(database);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("moves");
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setBeans(new HashMap<>(Map.of("sla", ledger, "tell", (JavaDelegate) execution -> {})));
        engine = configuration.buildProcessEngine();
        var jdbc = JdbcClient.create(database);
        versions = new TypeVersions(jdbc, types);
        standings = new Standings(jdbc);
        plans = new MovePlans(engine.getRuntimeService(), versions, new WaitingSteps(engine.getRepositoryService()));
        moves = new Moves(
                engine.getRuntimeService(),
                plans,
                new StaticListableBeanFactory(Map.of("engine", engine)).getBeanProvider(ProcessEngine.class),
                transactions);
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

    @BeforeEach
    void aNewType() {
        ledger.overdue = DUE;
        type = "type-" + UUID.randomUUID();
        given(types.all())
                .willReturn(List.of(new DeployedType(type, 1, type, type, "tools", Set.of("agent"), "general", null)));
    }

    MovePlan plan(List<StepMapping> mappings) {
        return plans.plan(type, 1, 2, mappings);
    }

    static List<org.assertj.core.groups.Tuple> obstacles(MovePlan plan, String process) {
        return moves.obstacles(plan, List.of(standing(process))).get(process).stream()
                .map(each -> tuple(each.element(), each.reason()))
                .toList();
    }

    static Standing standing(String process) {
        return standings.of(RequestNumber.of(1), process).orElseThrow();
    }

    String open() {
        number++;
        return engine.getRuntimeService()
                .startProcessInstanceByKey(type, RequestNumber.of(number).value())
                .getId();
    }

    static org.camunda.bpm.engine.task.Task task(String process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult();
    }

    static List<Job> alarm(String process) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .activityId("StartEvent_Overdue")
                .list();
    }

    static void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model)
                .deploy();
    }

    /** A type with an alarm and one task. */
    BpmnModelInstance model(String task, String name) {
        var process = Bpmn.createExecutableProcess(type).camundaHistoryTimeToLive(180);
        process.eventSubProcess("SubProcess_Overdue")
                .startEvent("StartEvent_Overdue")
                .interrupting(false)
                .timerWithDate("${sla.overdue(execution)}")
                .serviceTask("Task_HandleOverdue")
                .camundaDelegateExpression("${tell}")
                .endEvent();
        return process.startEvent("StartEvent_Opened")
                .userTask(task)
                .name(name)
                .endEvent("EndEvent_Done")
                .done();
    }

    /** A type that tells somebody something at a save point of its own. */
    BpmnModelInstance told(String task, String tell) {
        return Bpmn.createExecutableProcess(type)
                .camundaHistoryTimeToLive(180)
                .startEvent("StartEvent_Opened")
                .userTask(task)
                .serviceTask(tell)
                .camundaAsyncBefore()
                .camundaDelegateExpression("${tell}")
                .endEvent("EndEvent_Done")
                .done();
    }

    /** What the models ask. */
    public static class Ledger {

        Instant overdue = DUE;

        public Date overdue(DelegateExecution execution) {
            return Date.from(overdue);
        }
    }
}
