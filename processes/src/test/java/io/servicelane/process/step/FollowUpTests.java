package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of a survey after the work is done. */
class FollowUpTests extends ProcessStories {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void aGoodScoreIsThankedFor(int score) {
        given(desk.surveyScore(REQUEST)).willReturn(Optional.of(score));
        var survey = opened("follow-up");
        then(messages).should().tellCustomer(REQUEST, "follow-up-score");

        reply(survey);

        assertThat(survey).isEnded();
        then(messages).should().tellCustomer(REQUEST, "follow-up-thanks");
        then(desk).should().close(REQUEST, "satisfied");
        then(desk).should(never()).openChild(any(), any());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLowScoreBecomesAComplaint(int score) {
        given(desk.surveyScore(REQUEST)).willReturn(Optional.of(score));
        var survey = opened("follow-up");

        reply(survey);

        assertThat(survey).isEnded();
        then(desk).should().openChild(REQUEST, "complaint");
        then(messages).should().tellCustomer(REQUEST, "follow-up-sorry");
        then(desk).should().close(REQUEST, "dissatisfied");
    }

    @Test
    void whatCannotBeReadIsAskedOnceMoreAndThenReadByAPerson() {
        given(desk.surveyScore(REQUEST)).willReturn(Optional.empty());
        var survey = opened("follow-up");

        reply(survey);
        then(messages).should().tellCustomer(REQUEST, "follow-up-again");
        assertThat(survey).isWaitingAt("Task_WaitForScore");
        reply(survey);
        complete(survey, "Task_ReadAnswer", Map.of("lowScore", true));

        assertThat(survey).isEnded();
        then(desk).should().openChild(REQUEST, "complaint");
    }

    @Test
    void silenceIsRespectedAfterOneReminder() {
        var survey = opened("follow-up");

        passTime(survey, "BoundaryEvent_ScoreReminderDue");
        then(messages).should().tellCustomer(REQUEST, "follow-up-reminder");
        passTime(survey, "BoundaryEvent_ScoreNotGiven");

        assertThat(survey).isEnded();
        then(desk).should().close(REQUEST, "no-answer");
    }
}
