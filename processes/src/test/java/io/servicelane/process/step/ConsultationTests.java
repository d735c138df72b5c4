package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.BDDMockito.then;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The story of a consultation. */
class ConsultationTests extends ProcessStories {

    @Test
    void theDeskAnswers() {
        var consultation = opened("consultation");

        complete(consultation, "Task_AnswerQuestion", Map.of("next", "answer", "answer", "Take the night tariff."));

        assertThat(consultation).isEnded().hasNotPassed("Task_GiveExpertAnswer");
        then(messages).should().tellCustomer(REQUEST, "consultation-answered");
        then(desk).should().close(REQUEST, "answered");
    }

    @Test
    void theExpertsAnswerComesBackToTheDesk() {
        var consultation = opened("consultation");

        complete(consultation, "Task_AnswerQuestion", Map.of("next", "expert"));
        assertThat(consultation).task().hasCandidateGroup("expert");
        complete(consultation, "Task_GiveExpertAnswer", Map.of("answer", "A 16 mm pipe will do."));

        assertThat(consultation).isWaitingAtExactly("Task_AnswerQuestion");
        assertThat(consultation).variables().containsEntry("answer", "A 16 mm pipe will do.");
    }

    @Test
    void theCustomerIsWaitedForButNotForEver() {
        var consultation = opened("consultation");
        complete(consultation, "Task_AnswerQuestion", Map.of("next", "ask"));
        assertThat(consultation).isWaitingAt("Task_WaitForInformation");

        passTime(consultation, "BoundaryEvent_InformationNotGiven");

        assertThat(consultation).isWaitingAtExactly("Task_AnswerQuestion");
    }
}
