package io.servicelane.process;

import static io.servicelane.process.AlarmedEngine.NEVER;
import static io.servicelane.process.AlarmedEngine.NOW;
import static io.servicelane.process.AlarmedEngine.alarmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alarms of one process, on a real engine. */
class AlarmsTests {

    private static final Instant RISK = NOW.plus(Duration.ofHours(3));
    private static final Instant DUE = NOW.plus(Duration.ofHours(4));

    private static AlarmedEngine desk;

    private String process = "";

    @BeforeAll
    static void startTheEngine() {
        desk = new AlarmedEngine("alarms");
        desk.deploy(alarmed("alarmed"));
        desk.deploy(Bpmn.createExecutableProcess("quiet")
                .camundaHistoryTimeToLive(180)
                .startEvent()
                .userTask("Task_Work")
                .boundaryEvent("BoundaryEvent_Reminded")
                .timerWithDuration("P1D")
                .endEvent()
                .moveToActivity("Task_Work")
                .endEvent()
                .done());
    }

    @AfterAll
    static void stopTheEngine() {
        desk.engine.close();
    }

    @BeforeEach
    void start() {
        desk.ledger.atRisk = RISK;
        desk.ledger.overdue = DUE;
        desk.handling = execution -> {};
        process = desk.start("alarmed");
    }

    @AfterEach
    void end() {
        desk.engine.getRuntimeService().createProcessInstanceQuery().list().forEach(left -> desk.engine
                .getRuntimeService()
                .deleteProcessInstance(left.getId(), "test is over"));
    }

    @Test
    void anAlarmIsMovedAndTheOtherStaysWhereItIs() {
        desk.set(process, RISK.plusSeconds(60), DUE);

        assertThat(desk.atRisk(process)).containsExactly(RISK.plusSeconds(60));
        assertThat(desk.overdue(process)).containsExactly(DUE);
    }

    @Test
    void aFractionOfASecondIsRoundedUpSoThatNoAlarmRingsTooEarly() {
        desk.set(process, RISK.plusMillis(1), DUE.plusMillis(999));

        assertThat(desk.atRisk(process)).containsExactly(RISK.plusSeconds(1));
        assertThat(desk.overdue(process)).containsExactly(DUE.plusSeconds(1));
    }

    @Test
    void anAlarmIsTakenAwayAndComesBack() {
        desk.set(process, null, DUE);
        assertThat(desk.atRisk(process)).isEmpty();
        assertThat(desk.overdue(process)).containsExactly(DUE);

        desk.set(process, RISK, null);
        assertThat(desk.atRisk(process)).containsExactly(RISK);
        assertThat(desk.overdue(process)).isEmpty();
    }

    @Test
    void otherTimersOfTheProcessAreLeftAlone() {
        var reminder = desk.jobs(process, "BoundaryEvent_Reminded").get(0).getDuedate();

        desk.set(process, null, null);

        assertThat(desk.jobs(process, "BoundaryEvent_Reminded"))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(reminder));
    }

    @Test
    void anAlarmThatRangIsSetAgainForTheNextClock() {
        desk.ring(process, "StartEvent_AtRisk");
        assertThat(desk.atRisk(process)).isEmpty();

        desk.set(process, RISK.plusSeconds(7200), DUE);
        assertThat(desk.atRisk(process)).containsExactly(RISK.plusSeconds(7200));

        desk.ring(process, "StartEvent_AtRisk");
        assertThat(desk.handled(process, "Task_HandleRisk")).isEqualTo(2);
        assertThat(desk.handled(process, "Task_HandleOverdue")).isZero();
    }

    @Test
    void theStepThatHandlesAnAlarmSetsTheNext() {
        desk.handling = execution -> desk.set(process, RISK.plusSeconds(600), DUE.plusSeconds(600));

        desk.ring(process, "StartEvent_AtRisk");

        assertThat(desk.atRisk(process)).containsExactly(RISK.plusSeconds(600));
        assertThat(desk.overdue(process)).containsExactly(DUE.plusSeconds(600));
    }

    @Test
    void aStepMaySetTheSameAlarmSeveralTimes() {
        desk.handling = execution -> {
            desk.set(process, RISK.plusSeconds(600), null);
            desk.set(process, RISK.plusSeconds(900), DUE.plusSeconds(900));
            desk.set(process, RISK.plusSeconds(1200), DUE.plusSeconds(1200));
        };

        desk.ring(process, "StartEvent_AtRisk");

        assertThat(desk.atRisk(process)).containsExactly(RISK.plusSeconds(1200));
        assertThat(desk.overdue(process)).containsExactly(DUE.plusSeconds(1200));
    }

    @Test
    void aStepMayTakeAwayWhatItHasJustSet() {
        desk.handling = execution -> {
            desk.set(process, RISK.plusSeconds(600), DUE);
            desk.set(process, null, null);
        };

        desk.ring(process, "StartEvent_AtRisk");

        assertThat(desk.atRisk(process)).isEmpty();
        assertThat(desk.overdue(process)).isEmpty();
    }

    @Test
    void aStepThatFailsLeavesTheAlarmsAsTheyWere() {
        desk.handling = execution -> {
            desk.set(process, null, DUE.plusSeconds(600));
            throw new IllegalStateException("the desk is closed");
        };

        assertThatThrownBy(() -> desk.ring(process, "StartEvent_AtRisk")).isInstanceOf(IllegalStateException.class);

        assertThat(desk.atRisk(process)).containsExactly(RISK);
        assertThat(desk.overdue(process)).containsExactly(DUE);
    }

    @Test
    void anAlarmThatCouldNotBeHandledRingsAgainWhenItIsMoved() {
        var job = desk.jobs(process, "StartEvent_Overdue").get(0).getId();
        desk.engine.getManagementService().setJobRetries(job, 0);

        desk.set(process, RISK, DUE.plusSeconds(60));

        assertThat(desk.jobs(process, "StartEvent_Overdue"))
                .singleElement()
                .satisfies(moved -> assertThat(moved.getRetries()).isEqualTo(3));
    }

    @Test
    void anAlarmIsSuspendedOnlyWithItsProcess() {
        desk.engine
                .getManagementService()
                .suspendJobById(desk.jobs(process, "StartEvent_Overdue").get(0).getId());
        desk.set(process, RISK, DUE);
        assertThat(desk.jobs(process, "StartEvent_Overdue").get(0).isSuspended())
                .isFalse();

        desk.engine.getRuntimeService().suspendProcessInstanceById(process);
        desk.set(process, RISK, DUE.plusSeconds(60));
        assertThat(desk.jobs(process, "StartEvent_Overdue").get(0).isSuspended())
                .isTrue();
        desk.engine.getRuntimeService().activateProcessInstanceById(process);
    }

    @Test
    void aModelWithoutAlarmsGetsNone() {
        var quiet = desk.start("quiet");

        desk.set(quiet, RISK, DUE);

        assertThat(desk.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(quiet)
                        .list())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isNotIn(RISK, DUE));
    }

    @Test
    void aProcessThatHasEndedGetsNone() {
        desk.engine
                .getTaskService()
                .complete(desk.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(process)
                        .singleResult()
                        .getId());

        desk.set(process, RISK, DUE);

        assertThat(desk.atRisk(process)).isEmpty();
        assertThat(desk.overdue(process)).isEmpty();
    }

    @Test
    void fault15AfterMigrationTheAlarmsThatAreLeftMoveAndNothingRingsTwice() {
        desk.ring(process, "StartEvent_AtRisk");
        desk.ledger.atRisk = NEVER;
        desk.set(process, null, DUE);
        desk.deploy(alarmed("alarmed"));

        migrateToTheNewest();
        desk.set(process, null, DUE.plusSeconds(60));

        assertThat(desk.atRisk(process)).isEmpty();
        assertThat(desk.overdue(process)).containsExactly(DUE.plusSeconds(60));
        desk.ring(process, "StartEvent_Overdue");
        assertThat(desk.jobs(process, "StartEvent_Overdue")).isEmpty();
        assertThat(desk.handled(process, "Task_HandleRisk")).isEqualTo(1);
        assertThat(desk.handled(process, "Task_HandleOverdue")).isEqualTo(1);
    }

    @Test
    void aProcessThatMovesToAModelWithAlarmsGetsThem() {
        var quiet = desk.start("quiet");
        var definitions = desk.engine.getRepositoryService();
        var plan = desk.engine
                .getRuntimeService()
                .createMigrationPlan(
                        definitions
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("quiet")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        definitions
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("alarmed")
                                .latestVersion()
                                .singleResult()
                                .getId())
                .mapActivities("Task_Work", "Task_Work")
                .build();
        desk.engine
                .getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(quiet)
                .execute();

        desk.set(quiet, RISK.plusSeconds(1), DUE.plusSeconds(1));

        assertThat(desk.atRisk(quiet)).containsExactly(RISK.plusSeconds(1));
        assertThat(desk.overdue(quiet)).containsExactly(DUE.plusSeconds(1));
    }

    private void migrateToTheNewest() {
        var runtime = desk.engine.getRuntimeService();
        var source = runtime.createProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult()
                .getProcessDefinitionId();
        var target = desk.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("alarmed")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(target).isNotEqualTo(source);
        var plan =
                runtime.createMigrationPlan(source, target).mapEqualActivities().build();
        runtime.newMigration(plan).processInstanceIds(process).execute();
    }
}
