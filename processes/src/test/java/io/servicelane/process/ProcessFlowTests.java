package io.servicelane.process;

import static io.servicelane.process.Model.input;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every shipped model runs from its start to its ends: questions, waits, save points and outcomes. */
class ProcessFlowTests {

    private static final List<Model> MODELS = Model.shipped().toList();

    private static final Pattern ONE_ANSWER = Pattern.compile(
            "\\$\\{(?:!(?<no>\\w+)|empty (?<empty>\\w+)|(?<key>\\w+)(?: == (?:true|'(?<value>[\\w-]+)'))?)}");

    private static final Set<String> SET_BY_DELEGATES =
            Set.of("scored", "lowScore", "attemptsLeft", "callAt", "alarm", "found", "raise", "reassign");

    static Stream<Model> models() {
        return MODELS.stream();
    }

    static Stream<Model> types() {
        return models().filter(Model::isType);
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
    @MethodSource("types")
    void everyTypeCanBeCancelledAndAsksForAttention(Model model) {
        assertThat(always(model, MessageEventDefinition.class)
                        .collect(Collectors.toMap(
                                start -> definition(start, MessageEventDefinition.class)
                                        .getMessage()
                                        .getName(),
                                StartEvent::isInterrupting)))
                .isEqualTo(Map.of("request-cancelled", true, "attention-needed", false));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasBothAlarms(Model model) {
        assertThat(always(model, TimerEventDefinition.class)
                        .collect(Collectors.toMap(
                                start -> definition(start, TimerEventDefinition.class)
                                        .getTimeDate()
                                        .getTextContent(),
                                StartEvent::isInterrupting)))
                .as("without its alarms a request is overdue and nobody hears of it")
                .isEqualTo(Map.of("${sla.atRisk(execution)}", false, "${sla.overdue(execution)}", false));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anAlarmAsksTheLedgerFirst(Model model) {
        assertThat(always(model, TimerEventDefinition.class)).allSatisfy(start -> {
            var check = (ServiceTask) start.getSucceedingNodes().singleResult();
            assertThat(check.isCamundaAsyncBefore())
                    .as("the alarm has rung, even when %s fails", check.getId())
                    .isTrue();
            assertThat(check.getCamundaDelegateExpression())
                    .isEqualTo(start.getId().equals("StartEvent_ClockAtRisk") ? "${checkAtRisk}" : "${checkOverdue}");
            assertThat(((ExclusiveGateway) check.getSucceedingNodes().singleResult())
                            .getDefault()
                            .getTarget())
                    .as("\"not yet\" after %s", check.getId())
                    .isInstanceOf(EndEvent.class);
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsOverdueClimbsTheLadder(Model model) {
        assertThat(model.all(CallActivity.class)).singleElement().satisfies(call -> {
            assertThat(call.getCalledElement()).isEqualTo("escalation-ladder");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .map(CamundaIn::getCamundaTarget))
                    .contains("clock", "level", "queue");
        });
    }

    private static Stream<StartEvent> always(Model model, Class<? extends EventDefinition> trigger) {
        return model.process().getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(subProcess -> subProcess.getChildElementsByType(StartEvent.class).stream())
                .filter(start -> start.getEventDefinitions().stream().anyMatch(trigger::isInstance));
    }

    private static <T extends EventDefinition> T definition(StartEvent start, Class<T> type) {
        return type.cast(start.getEventDefinitions().iterator().next());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsResolvedAgainWasReopened(Model model) {
        assertThat(model.all(ServiceTask.class).stream().filter(task -> enters(task, "RESOLVED")))
                .allSatisfy(resolved -> assertThat(afterwards(resolved))
                        .as("the clock stands still after %s", resolved.getId())
                        .noneMatch(node -> enters(node, "RESOLVED")));
    }

    /** Every node that can be reached without entering IN_PROGRESS again. */
    private static Set<FlowNode> afterwards(FlowNode node) {
        var reached = new HashSet<FlowNode>();
        var ways = new ArrayDeque<>(node.getSucceedingNodes().list());
        while (!ways.isEmpty()) {
            var next = ways.remove();
            if (!enters(next, "IN_PROGRESS") && reached.add(next)) {
                ways.addAll(next.getSucceedingNodes().list());
            }
        }
        return reached;
    }

    private static boolean enters(FlowNode node, String status) {
        return node instanceof ServiceTask task
                && "${setStatus}".equals(task.getCamundaDelegateExpression())
                && input(task, "status").filter(status::equals).isPresent();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSavePointFollowsTheStartAndEveryPerson(Model model) {
        assertThat(model.process().getChildElementsByType(StartEvent.class)).allMatch(ProcessFlowTests::isSaved);
        assertThat(model.all(UserTask.class)).allMatch(ProcessFlowTests::isSaved);
    }

    private static boolean isSaved(FlowNode node) {
        return node.isCamundaAsyncAfter()
                || node.getSucceedingNodes().list().stream().allMatch(FlowNode::isCamundaAsyncBefore);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSavePointPrecedesWhatLeavesTheBuilding(Model model) {
        assertThat(model.all(ServiceTask.class).stream()
                        .filter(task -> Set.of("${tellCustomer}", "${tellTeam}", "${openRequest}")
                                .contains(task.getCamundaDelegateExpression())))
                .allMatch(FlowNode::isCamundaAsyncBefore);
    }

    @ParameterizedTest
    @MethodSource("types")
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
        if (node.getParentElement() instanceof SubProcess side
                && side.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting)) {
            return true;
        }
        if (node instanceof ServiceTask task
                && Set.of("${closeRequest}", "${cancelRequest}").contains(task.getCamundaDelegateExpression())) {
            return true;
        }
        if (node instanceof BoundaryEvent timer) {
            return !timer.cancelActivity();
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
                        model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
                        model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .filter(form -> form != null)
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
