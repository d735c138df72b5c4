package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;

import io.servicelane.process.RequestStatus;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The story of a complaint. */
class ComplaintTests extends ProcessStories {

    @Test
    void theCustomerHearsAtOnceAndThenTheDecision() {
        var complaint = opened("complaint");
        then(messages).should().tellCustomer(REQUEST, "complaint-received");

        complete(complaint, "Task_Investigate", Map.of("clear", "yes"));
        complete(complaint, "Task_Decide", Map.of("decision", "upheld", "severity", "minor"));
        then(messages).should().tellCustomer(REQUEST, "complaint-answered");
        reply(complaint);
        complete(complaint, "Task_ReadReaction", Map.of("accepted", "yes"));

        assertThat(complaint).isEnded().hasNotPassed("Task_Reopen", "Task_DecideAppeal", "Task_OpenFollowUp");
        var story = inOrder(desk);
        story.verify(desk).enter(REQUEST, RequestStatus.RESOLVED);
        story.verify(desk).enter(REQUEST, RequestStatus.PENDING_CUSTOMER);
        story.verify(desk).close(REQUEST, "upheld");
    }

    @Test
    void somebodyElseDecidesWhenTheCustomerObjects() {
        var complaint = decided("rejected", "minor");
        reply(complaint);

        complete(complaint, "Task_ReadReaction", Map.of("accepted", "no"));
        assertThat(complaint).hasPassed("Task_Reopen").task().hasCandidateGroup("expert");
        complete(complaint, "Task_DecideAppeal", Map.of("decision", "partly-upheld"));

        assertThat(complaint).isEnded();
        then(messages).should().tellCustomer(REQUEST, "complaint-final");
        then(desk).should().close(REQUEST, "partly-upheld");
    }

    @Test
    void silenceForAWeekIsAcceptance() {
        var complaint = decided("rejected", "moderate");

        passTime(complaint, "BoundaryEvent_NoObjection");

        assertThat(complaint).isEnded().hasNotPassed("Task_ReadReaction");
        then(desk).should().close(REQUEST, "rejected");
        then(desk).should(never()).openChild(any(), any());
    }

    @Test
    void aSevereOneIsFollowedUp() {
        var complaint = decided("upheld", "severe");

        passTime(complaint, "BoundaryEvent_NoObjection");

        assertThat(complaint).isEnded();
        then(desk).should().openChild(REQUEST, "follow-up");
    }

    @Test
    void whatIsNotClearIsAskedAndInvestigatedAgain() {
        var complaint = opened("complaint");
        complete(complaint, "Task_Investigate", Map.of("clear", "no"));

        passTime(complaint, "BoundaryEvent_InformationReminderDue");
        then(messages).should().tellCustomer(REQUEST, "information-reminder");
        reply(complaint);

        assertThat(complaint).isWaitingAtExactly("Task_Investigate");
    }

    private static ProcessInstance decided(String decision, String severity) {
        var complaint = opened("complaint");
        complete(complaint, "Task_Investigate", Map.of("clear", "yes"));
        complete(complaint, "Task_Decide", Map.of("decision", decision, "severity", severity));
        return complaint;
    }
}
