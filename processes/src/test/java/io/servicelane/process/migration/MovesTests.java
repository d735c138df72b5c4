package io.servicelane.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.servicelane.process.DeployedType;
import io.servicelane.process.DeployedTypes;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.MovePlan.Instruction;
import io.servicelane.process.migration.Obstacle.Reason;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Requests move from version to version, on a real engine. No job runs by itself. */
class MovesTests {

    private static final Instant DUE = Instant.parse("2030-03-02T08:00:00Z");

    private static final DeployedTypes types = mock(DeployedTypes.class);
    private static final Ledger ledger = new Ledger();
    private static ProcessEngine engine;
    private static TypeVersions versions;
    private static Standings standings;
    private static MovePlans plans;
    private static Moves moves;

    /** Each test has a type of its own. */
    private String type = "";

    private long number;

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

    @Test
    void eachVersionSaysHowManyRequestsRunOnIt() {
        deploy(model("Task_Work", "Work"));
        open();
        open();
        deploy(model("Task_Work", "Work"));
        open();

        assertThat(versions.of(type))
                .extracting(TypeVersion::version, TypeVersion::running)
                .containsExactly(tuple(2, 1L), tuple(1, 2L));
    }

    @Test
    void requestsComePageByPageInTheOrderOfTheirNumbers() {
        deploy(model("Task_Work", "Work"));
        var first = open();
        var second = open();
        var third = open();
        var definition = versions.of(type).get(0).definition();

        var page = standings.page(definition, null, 2);
        var rest = standings.page(definition, page.get(1).request(), 2);

        assertThat(page).extracting(Standing::processInstance).containsExactly(first, second);
        assertThat(rest).extracting(Standing::processInstance).containsExactly(third);
        assertThat(page.get(0).elements()).containsExactly("Task_Work");
    }

    @Test
    void equalStepsLeadToEachOther() {
        deploy(model("Task_Work", "Work"));
        deploy(model("Task_Work", "Work harder"));

        var plan = plan(List.of());

        assertThat(plan.isSound()).isTrue();
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.instructions())
                .extracting(Instruction::from)
                .contains("Task_Work", "SubProcess_Overdue", "StartEvent_Overdue");
    }

    @Test
    void aTaskKeepsItsIdAndItsPersonAndGetsItsNewName() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var task = task(process);
        engine.getTaskService().setAssignee(task.getId(), "agent");
        deploy(model("Task_Work", "Work harder"));

        moves.move(plan(List.of()), process);

        assertThat(task(process).getId()).isEqualTo(task.getId());
        assertThat(task(process).getName()).isEqualTo("Work harder");
        assertThat(task(process).getAssignee()).isEqualTo("agent");
        assertThat(standing(process).elements()).containsExactly("Task_Work");
    }

    @Test
    void aRenamedStepLeadsWhereTheAnalystSays() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        deploy(model("Task_Repair", "Repair"));
        var blind = plan(List.of());
        assertThat(blind.lost()).extracting(Step::id).contains("Task_Work");
        assertThat(blind.offered().get(0).id()).isEqualTo("Task_Repair");
        assertThat(obstacles(blind, process)).containsExactly(tuple("Task_Work", Reason.STEP_GONE));

        var plan = plan(List.of(new StepMapping("Task_Work", "Task_Repair")));
        assertThat(obstacles(plan, process)).isEmpty();
        moves.move(plan, process);

        assertThat(task(process).getTaskDefinitionKey()).isEqualTo("Task_Repair");
    }

    @Test
    void lookingWhetherARequestCanBeMovedMovesNothing() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Work", "Work harder"));

        assertThat(obstacles(plan(List.of()), process)).isEmpty();

        assertThat(standing(process)).isEqualTo(before);
        assertThat(versions.of(type).get(1).running()).isEqualTo(1);
        assertThat(task(process).getName()).isEqualTo("Work");
    }

    @Test
    void whatCannotBeMovedStaysAsItWas() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Repair", "Repair"));
        var plan = plan(List.of());

        assertThatThrownBy(() -> moves.move(plan, process)).isInstanceOf(MoveRefused.class);

        assertThat(standing(process)).isEqualTo(before);
    }

    @Test
    void aPlanSaysWhatIsWrongWithItsMappings() {
        deploy(model("Task_Work", "Work"));
        deploy(model("Task_Repair", "Repair"));

        assertThat(plan(List.of(new StepMapping("Task_Nowhere", "Task_Repair"))).problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .containsExactly(tuple("Task_Nowhere", Reason.UNKNOWN_ELEMENT));
        assertThat(plan(List.of(new StepMapping("Task_Work", "Task_Nowhere"))).problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .containsExactly(tuple("Task_Nowhere", Reason.UNKNOWN_ELEMENT));
        assertThat(plan(List.of(
                                new StepMapping("Task_Work", "Task_Repair"),
                                new StepMapping("Task_Work", "Task_Repair")))
                        .problems())
                .extracting(Obstacle::reason)
                .containsExactly(Reason.MAPPED_TWICE);
        assertThat(plan(List.of(new StepMapping("Task_Work", "SubProcess_Overdue")))
                        .problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .contains(tuple("Task_Work", Reason.OTHER_KIND));
    }

    @Test
    void aRequestAtASavePointIsMovedWithTheJobThatWaits() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        engine.getTaskService().complete(task(process).getId());
        assertThat(standing(process).elements()).containsExactly("Task_Tell");
        deploy(told("Task_Work", "Task_Tell"));
        var plan = plan(List.of());

        assertThat(obstacles(plan, process)).isEmpty();
        moves.move(plan, process);

        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(process)
                        .messages()
                        .singleResult()
                        .getId());
        assertThat(standings.of(RequestNumber.of(number), process)).isEmpty();
    }

    @Test
    void aRequestAtASavePointThatIsGoneIsNamed() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        engine.getTaskService().complete(task(process).getId());
        deploy(told("Task_Work", "Task_TellOtherwise"));

        var plan = plan(List.of());

        assertThat(obstacles(plan, process)).containsExactly(tuple("Task_Tell", Reason.STEP_GONE));
        assertThat(plan.lost()).extracting(Step::id).containsExactly("Task_Tell");
    }

    @Test
    void anAlarmKeepsItsDateAndForOneThatRangTheLedgerIsAskedAnew() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var waiting = open();
        engine.getManagementService().executeJob(alarm(process).get(0).getId());
        engine.getManagementService().setJobDuedate(alarm(waiting).get(0).getId(), Date.from(DUE.plusSeconds(60)));
        ledger.overdue = DUE.plusSeconds(3600);
        deploy(model("Task_Work", "Work harder"));
        var plan = plan(List.of());

        moves.move(plan, process);
        moves.move(plan, waiting);

        assertThat(alarm(process))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant()).isEqualTo(DUE.plusSeconds(3600)));
        assertThat(alarm(waiting))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant()).isEqualTo(DUE.plusSeconds(60)));
    }

    @Test
    void aRequestGoesBackTheWayItCame() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Repair", "Repair"));
        var plan = plan(List.of(new StepMapping("Task_Work", "Task_Repair")));
        moves.move(plan, process);

        moves.move(plan.back(before.elements()), process);

        assertThat(standing(process)).isEqualTo(before);
        assertThat(task(process).getName()).isEqualTo("Work");
    }

    @Test
    void theTraceChangesWhenATokenMovesOnAndNotWhenItsTaskIsTaken() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        var before = standing(process);

        engine.getTaskService().setAssignee(task(process).getId(), "agent");
        assertThat(standing(process).trace()).isEqualTo(before.trace());

        engine.getTaskService().complete(task(process).getId());
        assertThat(standing(process).trace()).isNotEqualTo(before.trace());
    }

    @Test
    void theNamesOfVariablesAreTold() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        engine.getRuntimeService().setVariable(process, "priority", "HIGH");

        assertThat(standings.variables(List.of(process))).containsEntry(process, List.of("priority"));
    }

    @Test
    void aVersionThatIsNotThereIsRefused() {
        deploy(model("Task_Work", "Work"));

        assertThatThrownBy(() -> plans.plan(type, 1, 7, List.of()))
                .isInstanceOfSatisfying(
                        NoSuchVersion.class, gone -> assertThat(gone.version()).isEqualTo(7));
    }

    private MovePlan plan(List<StepMapping> mappings) {
        return plans.plan(type, 1, 2, mappings);
    }

    private static List<org.assertj.core.groups.Tuple> obstacles(MovePlan plan, String process) {
        return moves.obstacles(plan, List.of(standing(process))).get(process).stream()
                .map(each -> tuple(each.element(), each.reason()))
                .toList();
    }

    private static Standing standing(String process) {
        return standings.of(RequestNumber.of(1), process).orElseThrow();
    }

    private String open() {
        number++;
        return engine.getRuntimeService()
                .startProcessInstanceByKey(type, RequestNumber.of(number).value())
                .getId();
    }

    private static org.camunda.bpm.engine.task.Task task(String process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult();
    }

    private static List<Job> alarm(String process) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .activityId("StartEvent_Overdue")
                .list();
    }

    private static void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model)
                .deploy();
    }

    /** A type with an alarm and one task. */
    private BpmnModelInstance model(String task, String name) {
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
    private BpmnModelInstance told(String task, String tell) {
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
