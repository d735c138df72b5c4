package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.servicelane.process.RequestStatus;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The story of a repair. */
class RepairTests extends ProcessStories {

    @Test
    void theDeskMendsItFromAfarAndTheCustomerIsContent() {
        var repair = opened("repair");

        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "remote"));
        complete(repair, "Task_FixRemotely", Map.of("fixed", "yes"));
        assertThat(repair).isWaitingAt("Task_WaitForVerification");
        reply(repair);
        complete(repair, "Task_ReadAnswer", Map.of("satisfied", "yes"));

        assertThat(repair).isEnded().hasPassed("EndEvent_RepairClosed").hasNotPassed("Task_PlanVisit", "Task_Reopen");
        then(messages).should().tellCustomer(REQUEST, "repair-verify");
        var story = inOrder(desk);
        story.verify(desk).enter(REQUEST, RequestStatus.RESOLVED);
        story.verify(desk).enter(REQUEST, RequestStatus.PENDING_CUSTOMER);
        story.verify(desk).enter(REQUEST, RequestStatus.IN_PROGRESS);
        story.verify(desk).openChild(REQUEST, "follow-up");
        story.verify(desk).close(REQUEST, "repaired");
    }

    @Test
    void aVisitIsPlannedToldAndRepeatedUntilTheWorkIsDone() {
        var repair = opened("repair");
        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "visit"));

        complete(repair, "Task_PlanVisit", Map.of("visitAt", "2026-03-03T10:00+01:00"));
        then(messages).should().tellCustomer(REQUEST, "repair-visit-planned");
        then(clocks).should().startClock(REQUEST, "VISIT");
        then(clocks).should(never()).stopClock(any(), any());
        complete(repair, "Task_CarryOutVisit", Map.of("done", "no"));
        then(clocks).should().stopClock(REQUEST, "VISIT");
        then(clocks).should(times(2)).startClock(REQUEST, "VISIT");
        complete(repair, "Task_PlanVisit", Map.of("visitAt", "2026-03-04T10:00+01:00"));
        complete(repair, "Task_CarryOutVisit", Map.of("done", "yes"));

        then(clocks).should(times(2)).stopClock(REQUEST, "VISIT");
        assertThat(repair).isWaitingAt("Task_WaitForVerification").hasNotPassed("Task_FixRemotely");
    }

    @Test
    void whatCannotBeMendedFromAfarIsVisited() {
        var repair = opened("repair");
        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "remote"));

        complete(repair, "Task_FixRemotely", Map.of("fixed", "no"));

        assertThat(repair).isWaitingAt("Task_PlanVisit");
    }

    @Test
    void silenceForThreeDaysIsConsent() {
        var repair = mended();

        passTime(repair, "BoundaryEvent_RepairNotDisputed");

        assertThat(repair).isEnded().hasNotPassed("Task_ReadAnswer");
        then(desk).should().close(REQUEST, "repaired");
    }

    @Test
    void anUnsatisfiedCustomerIsHeardAgainAndSooner() {
        var repair = mended();
        reply(repair);

        complete(repair, "Task_ReadAnswer", Map.of("satisfied", "no"));

        assertThat(repair).isWaitingAt("Task_Triage").hasPassed("Task_Reopen", "Task_RaisePriority");
        var story = inOrder(desk);
        story.verify(desk).enter(REQUEST, RequestStatus.RESOLVED);
        story.verify(desk).enter(REQUEST, RequestStatus.PENDING_CUSTOMER);
        story.verify(desk, times(2)).enter(REQUEST, RequestStatus.IN_PROGRESS);
        story.verify(desk).raisePriority(REQUEST);
        then(desk).should(never()).close(REQUEST, "repaired");
    }

    @Test
    void theCustomerIsRemindedOnceAndTheTaskComesBackInTheEnd() {
        var repair = opened("repair");
        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "ask"));

        passTime(repair, "BoundaryEvent_InformationReminderDue");
        assertThat(repair).isWaitingAt("Task_WaitForInformation");
        then(messages).should().tellCustomer(REQUEST, "information-reminder");
        passTime(repair, "BoundaryEvent_InformationNotGiven");

        assertThat(repair).isWaitingAtExactly("Task_Triage");
    }

    @Test
    void theAnswerBringsTheTaskBack() {
        var repair = opened("repair");
        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "ask"));

        reply(repair);

        assertThat(repair).isWaitingAtExactly("Task_Triage");
    }

    private static ProcessInstance mended() {
        var repair = opened("repair");
        complete(repair, "Task_Triage", Map.of("symptom", "leak", "solution", "remote"));
        complete(repair, "Task_FixRemotely", Map.of("fixed", "yes"));
        return repair;
    }
}
