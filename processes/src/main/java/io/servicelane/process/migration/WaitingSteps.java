package io.servicelane.process.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The steps of a model at which a request can wait. */
@Component
class WaitingSteps {

    private final RepositoryService repository;

    /** By definition id, which never changes its meaning. */
    private final Map<String, Model> read = new ConcurrentHashMap<>();

    WaitingSteps(RepositoryService repository) {
        this.repository = repository;
    }

    /** In the order of the model. */
    List<Step> of(String definition) {
        return model(definition).steps();
    }

    /** The ids of all elements a token can be at. */
    Set<String> elements(String definition) {
        return model(definition).elements();
    }

    private Model model(String definition) {
        return read.computeIfAbsent(definition, id -> {
            var key = repository.getProcessDefinition(id).getKey();
            var nodes = repository.getBpmnModelInstance(id).getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> isOf(node, key))
                    .toList();
            return new Model(
                    nodes.stream()
                            .filter(WaitingSteps::waits)
                            .map(WaitingSteps::step)
                            .toList(),
                    nodes.stream().map(FlowNode::getId).collect(Collectors.toSet()));
        });
    }

    private static boolean isOf(FlowNode node, String process) {
        for (var parent = node.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (process.equals(parent.getAttributeValue("id"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean waits(FlowNode node) {
        if (node instanceof SubProcess) {
            return false;
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || (node instanceof Activity activity && isNotDoneAtOnce(activity));
    }

    private static boolean isNotDoneAtOnce(Activity activity) {
        return activity.isCamundaAsyncBefore()
                || activity.isCamundaAsyncAfter()
                || activity.getElementType().getTypeName().equals("callActivity");
    }

    private static Step step(FlowNode node) {
        var name = node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
        return new Step(
                node.getId(), name, titleZh(node, name), node.getElementType().getTypeName());
    }

    private static String titleZh(FlowNode node, String name) {
        var extensions = node.getExtensionElements();
        if (extensions == null) {
            return name;
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> "servicelane.title.zh".equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse(name);
    }

    private record Model(List<Step> steps, Set<String> elements) {}
}
