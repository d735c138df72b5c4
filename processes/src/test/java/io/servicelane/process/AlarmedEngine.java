package io.servicelane.process;

import io.servicelane.process.Alarms.AlarmTimes;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An engine in Spring transactions, with a model that has both alarms and a ledger of two dates. No job runs by itself. */
class AlarmedEngine {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    final ProcessEngine engine;
    final Alarms alarms;
    final PlatformTransactionManager transactions;
    final Ledger ledger = new Ledger();

    /** What the first step after an alarm does. */
    Consumer<DelegateExecution> handling = execution -> {};

    AlarmedEngine(String name) {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
        transactions = new DataSourceTransactionManager(database);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setBeans(
                new HashMap<>(Map.of("sla", ledger, "handle", (JavaDelegate) execution -> handling.accept(execution))));
        engine = configuration.buildProcessEngine();
        var provider = new StaticListableBeanFactory(Map.of("engine", engine)).getBeanProvider(ProcessEngine.class);
        alarms = new Alarms(
                provider, new EngineClock(provider, engine.getManagementService()), new JdbcTemplate(database));
    }

    void deploy(BpmnModelInstance... models) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var model : models) {
            deployment.addModelInstance(model.getDefinitions().getId() + ".bpmn", model);
        }
        deployment.deploy();
    }

    /** A model with both alarms, whose handling is not a save point: the timer's own job runs it. */
    static BpmnModelInstance alarmed(String key) {
        var process = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(180);
        process.eventSubProcess("SubProcess_AtRisk")
                .startEvent("StartEvent_AtRisk")
                .interrupting(false)
                .timerWithDate("${sla.atRisk(execution)}")
                .serviceTask("Task_HandleRisk")
                .camundaDelegateExpression("${handle}")
                .endEvent();
        process.eventSubProcess("SubProcess_Overdue")
                .startEvent("StartEvent_Overdue")
                .interrupting(false)
                .timerWithDate("${sla.overdue(execution)}")
                .serviceTask("Task_HandleOverdue")
                .camundaDelegateExpression("${handle}")
                .endEvent();
        return process.startEvent("StartEvent_Opened")
                .userTask("Task_Work")
                .boundaryEvent("BoundaryEvent_Reminded")
                .cancelActivity(false)
                .timerWithDuration("P30D")
                .endEvent()
                .moveToActivity("Task_Work")
                .endEvent("EndEvent_Done")
                .done();
    }

    String start(String key) {
        return engine.getRuntimeService().startProcessInstanceByKey(key).getId();
    }

    void set(String process, @Nullable Instant atRisk, @Nullable Instant overdue) {
        alarms.set(new AlarmTimes(process, atRisk, overdue));
    }

    List<Job> jobs(String process, String event) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .list();
    }

    List<Instant> atRisk(String process) {
        return rings(process, "StartEvent_AtRisk");
    }

    List<Instant> overdue(String process) {
        return rings(process, "StartEvent_Overdue");
    }

    void ring(String process, String event) {
        engine.getManagementService().executeJob(jobs(process, event).get(0).getId());
    }

    long handled(String process, String task) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .activityId(task)
                .finished()
                .count();
    }

    private List<Instant> rings(String process, String event) {
        return jobs(process, event).stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    /** What the models ask. */
    public static class Ledger {

        Instant atRisk = NEVER;
        Instant overdue = NEVER;

        public Date atRisk(DelegateExecution execution) {
            return Date.from(atRisk);
        }

        public Date overdue(DelegateExecution execution) {
            return Date.from(overdue);
        }
    }
}
