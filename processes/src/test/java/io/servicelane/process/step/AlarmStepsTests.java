package io.servicelane.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;

import io.servicelane.process.LadderLevel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.SlaSteps;
import io.servicelane.process.SlaSteps.Overdue;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import io.servicelane.process.WorkSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps after an alarm, in small models on a real engine; the desk is mocked. */
class AlarmStepsTests {

    private static final RequestNumber REQUEST = RequestNumber.of(7);
    private static final Instant RISK = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00.250Z");

    private static final SlaSteps clocks = mock(SlaSteps.class);
    private static final TeamSteps team = mock(TeamSteps.class);
    private static final WorkSteps work = mock(WorkSteps.class);

    private static final ProcessEngine engine = start();

    @BeforeEach
    void openTheDesk() {
        reset(clocks, team, work);
        given(clocks.atRiskAt(REQUEST)).willReturn(Optional.of(RISK));
        given(clocks.overdueAt(REQUEST)).willReturn(Optional.of(DUE));
    }

    @AfterEach
    void clearTheDesk() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

    @Test
    void theModelAsksWhenItsAlarmsRing() {
        var process = opened(REQUEST.value());

        assertThat(due(process, "StartEvent_AtRisk")).isEqualTo(RISK);
        assertThat(due(process, "StartEvent_Overdue")).isEqualTo(Instant.parse("2026-03-02T12:00:01Z"));
    }

    @Test
    void anAlarmThatIsNotDueAtAllRingsInAnAgeToCome() {
        given(clocks.atRiskAt(REQUEST)).willReturn(Optional.empty());

        assertThat(due(opened(REQUEST.value()), "StartEvent_AtRisk")).isAfter(Instant.parse("2999-12-31T00:00:00Z"));
    }

    @Test
    void aProcessThatIsNoRequestStartsAndHasNoAlarms() {
        for (var key : new String[] {null, "invoice-17"}) {
            assertThat(due(opened(key), "StartEvent_Overdue")).isAfter(Instant.parse("2999-12-31T00:00:00Z"));
        }
        then(clocks).should(never()).overdueAt(any());
    }

    @Test
    void whoIsToKnowIsToldThatAClockIsAtRisk() {
        given(clocks.takeAtRisk(REQUEST)).willReturn(Optional.of("RESPONSE"));
        var process = opened(REQUEST.value());

        ring(process, "StartEvent_AtRisk");
        goOn();

        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("at-risk", "RESPONSE", 0, Set.of("assignee"), Set.of("desk", "email")));
    }

    @Test
    void whenTheLedgerSaysNotYetNobodyIsTold() {
        given(clocks.takeAtRisk(REQUEST)).willReturn(Optional.empty());
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.empty());
        var process = opened(REQUEST.value());

        ring(process, "StartEvent_AtRisk");
        ring(process, "StartEvent_Overdue");
        goOn();

        then(team).shouldHaveNoInteractions();
        then(clocks).should(never()).level(any(), any(), anyInt());
    }

    @Test
    void theLadderOfAnOverdueClockIsClimbedByOneLevel() {
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.of(new Overdue("RESOLUTION", 2)));
        given(clocks.level(REQUEST, "RESOLUTION", 2))
                .willReturn(Optional.of(new LadderLevel(
                        new LinkedHashSet<>(List.of("supervisor", "admin")),
                        Set.of("sms"),
                        false,
                        "expert",
                        Duration.ofHours(2))));
        var process = opened(REQUEST.value());

        ring(process, "StartEvent_Overdue");
        goOn();

        then(team)
                .should()
                .tell(
                        REQUEST,
                        new TeamNotice("overdue", "RESOLUTION", 2, Set.of("supervisor", "admin"), Set.of("sms")));
        then(work).should().reassign(REQUEST, "expert");
    }

    @Test
    void aLevelThatTheLadderDoesNotHaveDoesNothing() {
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.of(new Overdue("RESOLUTION", 9)));
        given(clocks.level(REQUEST, "RESOLUTION", 9)).willReturn(Optional.empty());
        var process = opened(REQUEST.value());

        ring(process, "StartEvent_Overdue");
        goOn();

        then(team).shouldHaveNoInteractions();
        then(work).shouldHaveNoInteractions();
    }

    @Test
    void twoAlarmsHandledAtOnceDoNotSeeEachOther() {
        given(clocks.takeAtRisk(REQUEST)).willReturn(Optional.of("VISIT"));
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.of(new Overdue("RESPONSE", 1)));
        given(clocks.level(REQUEST, "RESPONSE", 1))
                .willReturn(
                        Optional.of(new LadderLevel(Set.of("supervisor"), Set.of("desk"), false, null, Duration.ZERO)));
        var process = opened(REQUEST.value());

        ring(process, "StartEvent_AtRisk");
        ring(process, "StartEvent_Overdue");
        goOn();

        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("at-risk", "VISIT", 0, Set.of("assignee"), Set.of("desk", "email")));
        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("overdue", "RESPONSE", 1, Set.of("supervisor"), Set.of("desk")));
        then(work).shouldHaveNoInteractions();
        assertThat(engine.getRuntimeService().getVariables(process)).doesNotContainKeys("alarm", "clock", "level");
    }

    @Test
    void aStepStartsAndStopsItsClock() {
        var process = engine.getRuntimeService().startProcessInstanceByKey("visit", REQUEST.value());

        then(clocks).should().startClock(REQUEST, "VISIT");
        then(clocks).should().stopClock(REQUEST, "VISIT");
        assertThat(process.isEnded()).isTrue();
    }

    private static String opened(@Nullable String request) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("alarmed", request)
                .getId();
    }

    private static Instant due(String process, String event) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static void ring(String process, String event) {
        var jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .singleResult()
                .getId());
    }

    /** Passes one save point of each branch at a time. */
    private static void goOn() {
        var jobs = engine.getManagementService();
        for (var left = jobs.createJobQuery().messages().list();
                !left.isEmpty();
                left = jobs.createJobQuery().messages().list()) {
            left.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private static ProcessEngine start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("alarm-steps");
        configuration.setJdbcUrl("jdbc:h2:mem:alarm-steps;DB_CLOSE_DELAY=-1");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setBeans(new HashMap<>(Map.of(
                "sla", new SlaDates(clocks),
                "checkAtRisk", new CheckAtRiskDelegate(clocks),
                "checkOverdue", new CheckOverdueDelegate(clocks),
                "lookUpLevel", new LookUpLevelDelegate(clocks),
                "tellTeam", new TellTeamDelegate(team),
                "reassignRequest", new ReassignRequestDelegate(work),
                "startClock", new StartClockDelegate(clocks),
                "stopClock", new StopClockDelegate(clocks))));
        var started = configuration.buildProcessEngine();
        started.getRepositoryService()
                .createDeployment()
                .addModelInstance("alarmed.bpmn", alarmed())
                .addModelInstance("ladder.bpmn", ladder())
                .addModelInstance("visit.bpmn", visit())
                .deploy();
        return started;
    }

    private static BpmnModelInstance alarmed() {
        var process = Bpmn.createExecutableProcess("alarmed");
        process.eventSubProcess("SubProcess_AtRisk")
                .startEvent("StartEvent_AtRisk")
                .interrupting(false)
                .timerWithDate("${sla.atRisk(execution)}")
                .serviceTask("Task_CheckRisk")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${checkAtRisk}")
                .camundaInputParameter("scope", "of its own")
                .exclusiveGateway("Gateway_AtRisk")
                .condition("yes", "${alarm}")
                .serviceTask("Task_TellAssignee")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${tellTeam}")
                .camundaInputParameter("about", "at-risk")
                .camundaInputParameter("to", "assignee")
                .camundaInputParameter("by", "desk, email")
                .endEvent()
                .moveToNode("Gateway_AtRisk")
                .condition("no", "${!alarm}")
                .endEvent();
        process.eventSubProcess("SubProcess_Overdue")
                .startEvent("StartEvent_Overdue")
                .interrupting(false)
                .timerWithDate("${sla.overdue(execution)}")
                .serviceTask("Task_CheckOverdue")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${checkOverdue}")
                .exclusiveGateway("Gateway_Overdue")
                .condition("yes", "${alarm}")
                .callActivity("Task_ClimbLadder")
                .camundaAsyncBefore()
                .calledElement("ladder")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("clock", "clock")
                .camundaIn("level", "level")
                .endEvent()
                .moveToNode("Gateway_Overdue")
                .condition("no", "${!alarm}")
                .endEvent();
        return process.startEvent("StartEvent_Opened")
                .userTask("Task_Work")
                .endEvent("EndEvent_Done")
                .done();
    }

    private static BpmnModelInstance ladder() {
        return Bpmn.createExecutableProcess("ladder")
                .startEvent()
                .serviceTask("Task_LookUpLevel")
                .camundaDelegateExpression("${lookUpLevel}")
                .exclusiveGateway("Gateway_Found")
                .condition("yes", "${found}")
                .serviceTask("Task_TellTeam")
                .camundaDelegateExpression("${tellTeam}")
                .camundaInputParameter("about", "overdue")
                .camundaInputParameter("to", "${tell}")
                .camundaInputParameter("by", "${by}")
                .exclusiveGateway("Gateway_Reassigned")
                .condition("yes", "${reassign}")
                .serviceTask("Task_Reassign")
                .camundaDelegateExpression("${reassignRequest}")
                .endEvent()
                .moveToNode("Gateway_Reassigned")
                .condition("no", "${!reassign}")
                .endEvent()
                .moveToNode("Gateway_Found")
                .condition("no", "${!found}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance visit() {
        return Bpmn.createExecutableProcess("visit")
                .startEvent()
                .serviceTask("Task_StartClock")
                .camundaDelegateExpression("${startClock}")
                .camundaInputParameter("clock", "VISIT")
                .serviceTask("Task_StopClock")
                .camundaDelegateExpression("${stopClock}")
                .camundaInputParameter("clock", "VISIT")
                .endEvent()
                .done();
    }
}
