package io.servicelane.process;

import static io.servicelane.process.Model.input;
import static io.servicelane.process.Model.property;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** What every shipped model promises, checked without an engine. */
class ProcessModelTests {

    private static final List<Model> MODELS = Model.shipped().toList();

    private static final Set<String> QUEUES =
            Set.of("general", "repair", "complaint", "advice", "callback", "survey", "expert", "field");

    private static final Path TEMPLATES = Path.of("../app/src/main/resources/templates/messages");

    private static final Map<Class<? extends BaseElement>, String> PREFIXES = Map.of(
            Task.class, "Task_",
            Gateway.class, "Gateway_",
            SequenceFlow.class, "Flow_",
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            BoundaryEvent.class, "BoundaryEvent_",
            IntermediateCatchEvent.class, "Event_",
            SubProcess.class, "SubProcess_",
            CallActivity.class, "CallActivity_",
            Message.class, "Message_");

    static Stream<Model> models() {
        return MODELS.stream();
    }

    static Stream<Model> types() {
        return models().filter(Model::isType);
    }

    static Stream<Model> parts() {
        return models().filter(model -> !model.isType());
    }

    @Test
    void allTenTypesAreShipped() {
        assertThat(types().map(Model::folder))
                .containsExactlyInAnyOrder(
                        "repair",
                        "installation",
                        "complaint",
                        "consultation",
                        "callback",
                        "follow-up",
                        "suggestion",
                        "help",
                        "report",
                        "query");
        assertThat(parts().map(Model::file)).containsExactly("escalation-ladder.bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileAndFolderAreNamedAfterTheProcess(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.file()).isEqualTo(model.process().getId() + ".bpmn");
        assertThat(model.folder()).isEqualTo(model.isType() ? model.process().getId() : "parts");
    }

    @ParameterizedTest
    @MethodSource("models")
    void processesRunAndAreForgottenInTime(Model model) {
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
    }

    @ParameterizedTest
    @MethodSource("types")
    void propertiesSayHowTheTypeIsOffered(Model model) {
        var process = model.process();

        assertThat(property(process, "servicelane.type")).contains(process.getId());
        assertThat(property(process, "servicelane.title.en")).contains(process.getName());
        assertThat(property(process, "servicelane.title.zh").orElseThrow()).matches("\\p{IsHan}+");
        assertThat(property(process, "servicelane.icon").orElseThrow()).matches("[a-z-]+");
        assertThat(property(process, "servicelane.audience").orElseThrow().split(","))
                .isSubsetOf("customer", "agent");
        assertThat(property(process, "servicelane.queue").orElseThrow()).isIn(QUEUES);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partsAreStartedByCallsOnly(Model model) {
        assertThat(model.process().isCamundaStartableInTasklist()).isFalse();
        assertThat(model.all(StartEvent.class))
                .singleElement()
                .satisfies(start -> assertThat(start.getEventDefinitions()).isEmpty())
                .satisfies(start -> assertThat(start.getCamundaFormRef()).isNull());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partsWaitForNobodyAndWriteToNoCustomer(Model model) {
        assertThat(model.all(UserTask.class)).isEmpty();
        assertThat(model.all(ReceiveTask.class)).isEmpty();
        assertThat(model.all(IntermediateCatchEvent.class)).isEmpty();
        assertThat(model.all(ServiceTask.class))
                .noneMatch(task -> "${tellCustomer}".equals(task.getCamundaDelegateExpression()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsCalledIsShippedAndKnowsTheRequest(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(parts().map(part -> part.process().getId()))
                    .as("called by %s", call.getId())
                    .contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding())
                    .as("an analyst deploys a type without the parts it calls")
                    .isEqualTo("latest");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .map(CamundaIn::getCamundaBusinessKey))
                    .as("the request number of %s", call.getId())
                    .contains("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void startFormsExistAndRequireNothing(Model model) {
        var start = model.process().getChildElementsByType(StartEvent.class).stream()
                .filter(event -> event.getEventDefinitions().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(start.getCamundaFormRef()).isEqualTo(model.process().getId() + ".start");
        assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(FormFile.of(start.getCamundaFormRef()).fields())
                .isNotEmpty()
                .noneMatch(field -> field.path("validate").path("required").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("types")
    void userTasksShowAFormThatExists(Model model) {
        assertThat(model.all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRef())
                    .as("form of %s", task.getId())
                    .matches("(shared|" + model.folder() + ")\\.[a-z-]+");
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(FormFile.of(task.getCamundaFormRef()).json().get("id").asText())
                    .isEqualTo(task.getCamundaFormRef());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksWaitInOneKnownQueue(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(task.getCamundaCandidateGroups())
                .as("queue of %s", task.getId())
                .satisfiesAnyOf(queue -> assertThat(queue).isIn(QUEUES), queue -> assertThat(queue)
                        .isEqualTo("${queue}")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void serviceTasksCallADelegateAndNothingElse(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression())
                    .as("delegate of %s", task.getId())
                    .isIn(palette());
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingElseRunsInAModel(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(model.all(CamundaTaskListener.class)).isEmpty();
        assertThat(model.all(CamundaExecutionListener.class))
                .allSatisfy(listener ->
                        assertThat(listener.getCamundaDelegateExpression()).isIn(palette()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsFollowTheConvention(Model model) {
        PREFIXES.forEach((type, prefix) -> assertThat(model.all(type))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefix + "[A-Z]\\w+")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatPeopleSeeHasAChineseTitle(Model model) {
        assertThat(Stream.<Class<? extends FlowElement>>of(
                                Activity.class, Event.class, Gateway.class, SequenceFlow.class)
                        .flatMap(type -> model.all(type).stream())
                        .filter(element -> element.getName() != null))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(property(element, "servicelane.title.zh"))
                        .as("Chinese title of %s", element.getId())
                        .hasValueSatisfying(title -> assertThat(title).matches(".*\\p{IsHan}.*")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasksSayWhatIsDoneToWhat(Model model) {
        assertThat(model.all(Task.class)).allMatch(task -> task.getName().matches("[A-Z][a-z]+( [\\w-]+)+"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void messagesToldAreWritten(Model model) {
        assertThat(model.all(ServiceTask.class).stream()
                        .filter(task -> "${tellCustomer}".equals(task.getCamundaDelegateExpression()))
                        .map(task -> input(task, "template").orElseThrow())
                        .flatMap(template -> Stream.of("en.email", "en.sms", "zh.email", "zh.sms")
                                .map(variant -> template + "." + variant + ".ftl")))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(Files.exists(TEMPLATES.resolve(template)))
                        .as(template)
                        .isTrue());
    }

    /** The beans of the step package by the names models call them. */
    private static Set<String> palette() {
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("io.servicelane.process.step").stream()
                        .map(bean -> ((org.springframework.beans.factory.annotation.AnnotatedBeanDefinition) bean)
                                .getMetadata()
                                .getAnnotationAttributes("org.springframework.stereotype.Component")
                                .get("value"))
                        .map("${%s}"::formatted)
                        .collect(Collectors.toSet());
    }
}
