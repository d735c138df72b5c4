package io.servicelane.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request stands in its drawn process. */
@Component
public class ProcessDiagrams {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, String> chinese = new ConcurrentHashMap<>();

    ProcessDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /**
     * The model with its path so far.
     *
     * @param processInstanceId as returned when the request was opened
     * @param inChinese whether element names are shown in Chinese where the model has them
     * @return empty when the history has been cleaned up
     */
    public Optional<Diagram> of(String processInstanceId, boolean inChinese) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        var steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(ProcessDiagrams::step)
                .toList();
        var definition = instance.getProcessDefinitionId();
        var model = repository.getBpmnModelInstance(definition);
        var xml = inChinese
                ? chinese.computeIfAbsent(definition, id -> translated(model.clone()))
                : Bpmn.convertToString(model);
        return Optional.of(new Diagram(xml, instance.getProcessDefinitionVersion(), steps));
    }

    private static Step step(HistoricActivityInstance activity) {
        return new Step(activity.getActivityId(), activity.getStartTime().toInstant(), instant(activity.getEndTime()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String translated(BpmnModelInstance model) {
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            var extensions = element.getExtensionElements();
            if (extensions != null) {
                extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .filter(property -> "servicelane.title.zh".equals(property.getCamundaName()))
                        .findFirst()
                        .ifPresent(title -> element.setName(title.getCamundaValue()));
            }
        }
        return Bpmn.convertToString(model);
    }

    /**
     * A model and the path through it.
     *
     * @param xml BPMN with its drawing
     * @param version of the model this request runs on
     * @param steps in the order they were reached
     */
    public record Diagram(String xml, int version, List<Step> steps) {

        /** Ids of the elements that hold a token now. */
        public List<String> active() {
            return steps.stream()
                    .filter(step -> step.left() == null)
                    .map(Step::element)
                    .distinct()
                    .toList();
        }

        /** Ids of the elements that were passed. */
        public List<String> passed() {
            return steps.stream()
                    .filter(step -> step.left() != null)
                    .map(Step::element)
                    .distinct()
                    .toList();
        }
    }

    /** One element on the path; {@code left} is null while the token is there. Times in UTC. */
    public record Step(String element, Instant reached, @Nullable Instant left) {}
}
