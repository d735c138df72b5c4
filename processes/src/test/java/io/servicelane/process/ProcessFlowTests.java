package io.servicelane.process;

import static io.servicelane.process.Model.input;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every shipped model runs from its start to its ends: questions, waits, save points and outcomes. */
class ProcessFlowTests {

    private static final List<Model> MODELS = Model.shipped().toList();

    private static final Pattern ONE_ANSWER = Pattern.compile(
            "\\$\\{(?:!(?<no>\\w+)|empty (?<empty>\\w+)|(?<key>\\w+)(?: == (?:true|'(?<value>[\\w-]+)'))?)}");

    private static final Set<String> SET_BY_DELEGATES = Set.of("scored", "lowScore", "attemptsLeft", "callAt");

    static Stream<Model> models() {
        return MODELS.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void decisionsAreQuestionsWithADefault(Model model) {
        assertThat(decisions(model)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault())
                    .as("default of %s", gateway.getId())
                    .isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as("answer of %s", flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null)
                        .as("condition of %s", flow.getId())
                        .isEqualTo(flow.equals(gateway.getDefault()));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsReadOneAnswerThatCanBeGiven(Model model) {
        var answers = answers(model);

        assertThat(decisions(model).stream()
                        .flatMap(gateway -> gateway.getOutgoing().stream())
                        .filter(flow -> flow.getConditionExpression() != null))
                .allSatisfy(flow -> {
                    var condition =
                            ONE_ANSWER.matcher(flow.getConditionExpression().getTextContent());
                    assertThat(condition.matches()).as(flow.getId()).isTrue();
                    var key = Stream.of("no", "empty", "key")
                            .map(condition::group)
                            .filter(name -> name != null)
                            .findFirst()
                            .orElseThrow();
                    if (!SET_BY_DELEGATES.contains(key)) {
                        assertThat(answers).as(flow.getId()).containsKey(key);
                    }
                    if (condition.group("value") != null) {
                        assertThat(answers.get(key)).as(flow.getId()).contains(condition.group("value"));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsForTheCustomerPause(Model model) {
        assertThat(model.all(ReceiveTask.class)).allSatisfy(wait -> {
            assertThat(wait.getMessage().getName()).isEqualTo("customer-replied");
            assertThat(wait
                            .getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaExecutionListener.class)
                            .list()
                            .stream()
                            .map(listener ->
                                    listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression()))
                    .containsExactly("start ${pauseForCustomer}", "end ${resumeFromCustomer}");
        });
        assertThat(model.all(IntermediateCatchEvent.class)).noneMatch(event -> event.getEventDefinitions().stream()
                .anyMatch(MessageEventDefinition.class::isInstance));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nobodyIsWaitedForWithoutAnEnd(Model model) {
        assertThat(model.all(ReceiveTask.class)).allSatisfy(wait -> assertThat(model.all(BoundaryEvent.class))
                .as("end of %s", wait.getId())
                .anyMatch(timer -> wait.equals(timer.getAttachedTo()) && timer.cancelActivity()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTypeCanBeCancelledAndAsksForAttention(Model model) {
        var always = model.process().getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .map(subProcess -> subProcess
                        .getChildElementsByType(StartEvent.class)
                        .iterator()
                        .next())
                .collect(Collectors.toMap(
                        start -> ((MessageEventDefinition)
                                        start.getEventDefinitions().iterator().next())
                                .getMessage()
                                .getName(),
                        StartEvent::isInterrupting));

        assertThat(always).isEqualTo(Map.of("request-cancelled", true, "attention-needed", false));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSavePointFollowsTheStartAndEveryPerson(Model model) {
        assertThat(model.process().getChildElementsByType(StartEvent.class)).allMatch(FlowNode::isCamundaAsyncAfter);
        assertThat(model.all(UserTask.class))
                .allMatch(task -> task.isCamundaAsyncAfter()
                        || task.getSucceedingNodes().list().stream().allMatch(FlowNode::isCamundaAsyncBefore));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSavePointPrecedesWhatLeavesTheBuilding(Model model) {
        assertThat(model.all(ServiceTask.class).stream().filter(task -> Set.of("${tellCustomer}", "${openRequest}")
                        .contains(task.getCamundaDelegateExpression())))
                .allMatch(FlowNode::isCamundaAsyncBefore);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEndHasAnOutcome(Model model) {
        assertThat(model.all(EndEvent.class)).allSatisfy(end -> assertThat(isSettled(end))
                .as("outcome before %s", end.getId())
                .isTrue());
        assertThat(model.all(ServiceTask.class).stream()
                        .filter(task -> "${closeRequest}".equals(task.getCamundaDelegateExpression()))
                        .map(task -> input(task, "outcome").orElse("")))
                .isNotEmpty()
                .allMatch(outcome -> outcome.matches("[a-z]+(-[a-z]+)*|\\$\\{decision}"));
    }

    /** Whether the way to an end closes or cancels the request, or is a side way that stops nothing. */
    private static boolean isSettled(FlowNode node) {
        if (node instanceof ServiceTask task
                && Set.of("${closeRequest}", "${cancelRequest}").contains(task.getCamundaDelegateExpression())) {
            return true;
        }
        if (node instanceof BoundaryEvent timer) {
            return !timer.cancelActivity();
        }
        if (node instanceof StartEvent start) {
            return !start.isInterrupting();
        }
        var previous = node.getPreviousNodes().list();
        return !(node instanceof Gateway)
                && !previous.isEmpty()
                && previous.stream().allMatch(ProcessFlowTests::isSettled);
    }

    private static List<ExclusiveGateway> decisions(Model model) {
        return model.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    /** Every key of the type's forms with the options it offers. */
    private static Map<String, Set<String>> answers(Model model) {
        return Stream.concat(
                        Stream.of(model.process().getId() + ".start"),
                        model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .distinct()
                .flatMap(form -> FormFile.of(form).fields().stream())
                .collect(Collectors.toMap(
                        field -> field.get("key").asText(),
                        field -> Set.copyOf(field.path("values").findValuesAsText("value")),
                        (one, other) -> Stream.of(one, other)
                                .flatMap(Collection::stream)
                                .collect(Collectors.toSet())));
    }
}
