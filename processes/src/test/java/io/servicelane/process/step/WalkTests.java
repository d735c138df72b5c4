package io.servicelane.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicelane.process.FormFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who knows nothing of a type but its forms can walk it to its end: takes the first option of every choice,
 * writes as the customer where the customer is waited for, and lets time pass otherwise.
 */
class WalkTests extends ProcessStories {

    private enum Walker {
        /** Fills what is required and nothing else. */
        FRUGAL,
        /** Fills everything and ticks every box. */
        GENEROUS,
        /** Fills what is required; the customer never answers. */
        FACING_SILENCE
    }

    static Stream<Arguments> walks() {
        return TYPES.stream().flatMap(type -> Stream.of(Walker.values()).map(walker -> Arguments.of(type, walker)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyTypeComesToItsEnd(String type, Walker walker) {
        given(desk.surveyScore(any())).willReturn(Optional.of(5));

        var process = opened(type, filled(type + ".start", walker));
        for (var steps = 0; isRunning(process) && steps < 40; steps++) {
            step(process, walker);
        }

        assertThat(process).isEnded();
        then(desk).should().close(eq(REQUEST), any());
        assertThat(engine().getManagementService().createJobQuery().count())
                .as("alarms of a closed request")
                .isZero();
    }

    private static void step(ProcessInstance process, Walker walker) {
        var tasks = openTasks(process);
        if (!tasks.isEmpty()) {
            complete(process, tasks.get(0), filled(formOf(process, tasks.get(0)), walker));
        } else if (walker != Walker.FACING_SILENCE && waitsForTheCustomer(process)) {
            reply(process);
        } else {
            passTime(process, nextTimer(process));
        }
    }

    private static Map<String, Object> filled(String form, Walker walker) {
        var answers = new HashMap<String, Object>();
        FormFile.of(form).fields().stream()
                .filter(field -> walker == Walker.GENEROUS
                        || field.path("validate").path("required").asBoolean())
                .forEach(field -> answers.put(field.get("key").asText(), answer(field)));
        return answers;
    }

    private static Object answer(JsonNode field) {
        return switch (field.get("type").asText()) {
            case "radio", "select" -> field.get("values").get(0).get("value").asText();
            case "checklist", "taglist" -> "[\"%s\"]"
                    .formatted(field.get("values").get(0).get("value").asText());
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> "2027-01-01T10:00Z";
            default -> "Some words";
        };
    }

    private static boolean isRunning(ProcessInstance process) {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0;
    }

    private static boolean waitsForTheCustomer(ProcessInstance process) {
        return engine().getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(process.getId())
                        .eventName("customer-replied")
                        .count()
                > 0;
    }

    private static String formOf(ProcessInstance process, String task) {
        return engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .taskDefinitionKey(task)
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    private static String nextTimer(ProcessInstance process) {
        var job =
                engine()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list()
                        .stream()
                        .min(Comparator.comparing(Job::getDuedate))
                        .orElseThrow(() -> new AssertionError("Nothing to wait for"));
        return engine().getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
