package io.servicelane.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a callback. */
class CallbackTests extends ProcessStories {

    @Test
    void theCallAppearsTenMinutesBeforeItsTime() {
        var callback = opened("callback", Map.of("slot", "2026-03-02T16:00+01:00"));

        assertThat(openTasks(callback)).isEmpty();
        assertThat(dueAt(callback, "Event_CallDue")).isEqualTo(Instant.parse("2026-03-02T14:50:00Z"));
        then(messages).should().tellCustomer(REQUEST, "callback-planned");
        passTime(callback, "Event_CallDue");
        assertThat(callback).task("Task_CallCustomer").hasCandidateGroup("callback");
        complete(callback, "Task_CallCustomer", Map.of("reached", "yes"));

        assertThat(callback).isEnded();
        then(desk).should().close(REQUEST, "called");
    }

    @Test
    void aTimeIsAgreedWhenNoneWasChosen() {
        var callback = opened("callback");

        complete(callback, "Task_AgreeTime", Map.of("slot", "2026-03-03T09:30Z"));

        assertThat(dueAt(callback, "Event_CallDue")).isEqualTo(Instant.parse("2026-03-03T09:20:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:05:00Z, 2026-03-02T08:00:00Z",
        "2020-01-01T10:00:00Z, 2026-03-02T08:00:00Z",
        "2026-03-02T10:00, 2026-03-02T09:50:00Z",
        "2026-03-02T10:00:00.000Z, 2026-03-02T09:50:00Z"
    })
    void aTimeThatIsNearOrPastMeansNow(String slot, Instant due) {
        var callback = opened("callback", Map.of("slot", slot));

        assertThat(dueAt(callback, "Event_CallDue")).isEqualTo(due);
    }

    @Test
    void nobodyGivesUpBeforeTheThirdTry() {
        var callback = opened("callback", Map.of("slot", "2026-03-02T10:00Z"));
        passTime(callback, "Event_CallDue");

        complete(callback, "Task_CallCustomer", Map.of("reached", "no"));
        passTime(callback, "Event_PauseOver");
        complete(callback, "Task_CallCustomer", Map.of("reached", "no"));
        passTime(callback, "Event_PauseOver");
        then(messages).should(never()).tellCustomer(REQUEST, "callback-not-reached");
        complete(callback, "Task_CallCustomer", Map.of("reached", "no"));

        assertThat(callback).isEnded();
        then(messages).should().tellCustomer(REQUEST, "callback-not-reached");
        then(desk).should().close(REQUEST, "not-reached");
    }
}
