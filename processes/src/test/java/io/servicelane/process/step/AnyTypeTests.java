package io.servicelane.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every type: it can be cancelled at any time, and nothing that happens on the way is overlooked. */
class AnyTypeTests extends ProcessStories {

    @ParameterizedTest
    @FieldSource("TYPES")
    void canBeCancelledAtAnyTime(String type) {
        var process = opened(type);

        cancel(process);

        assertThat(process).isEnded();
        then(desk).should().cancel(REQUEST);
        then(desk).should(never()).close(any(), any());
        then(messages).should().tellCustomer(REQUEST, "request-cancelled");
        assertThat(engine().getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    void aCancellationTakesEverythingWithIt() {
        var callback = opened("callback", Map.of("slot", "2026-03-02T16:00Z"));
        needAttention(callback, "customer-wrote");

        cancel(callback);

        assertThat(callback).isEnded();
    }

    @Test
    void attentionIsGivenWithoutStoppingAnything() {
        var callback = opened("callback", Map.of("slot", "2026-03-02T16:00Z"));

        needAttention(callback, "customer-wrote");
        assertThat(callback).task("Task_LookIntoIt").hasCandidateGroup("general");
        needAttention(callback, "delivery-failed");
        assertThat(openTasks(callback)).containsExactly("Task_LookIntoIt", "Task_LookIntoIt");
        engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(callback.getId())
                .list()
                .forEach(task -> engine().getTaskService().complete(task.getId()));
        goOn(callback);
        passTime(callback, "Event_CallDue");

        assertThat(callback).isWaitingAtExactly("Task_CallCustomer");
    }
}
