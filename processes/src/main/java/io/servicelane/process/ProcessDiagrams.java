package io.servicelane.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request stands in its drawn process, how it came there and what it waits for. */
@Component
public class ProcessDiagrams {

    private static final Set<String> CONTAINERS =
            Set.of("subProcess", "multiInstanceBody", "transaction", "adHocSubProcess");

    private final HistoryService history;
    private final RepositoryService repository;
    private final WaitingReasons reasons;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    ProcessDiagrams(HistoryService history, RepositoryService repository, WaitingReasons reasons) {
        this.history = history;
        this.repository = repository;
        this.reasons = reasons;
    }

    /**
     * The model with its path so far.
     *
     * @param processInstanceId as returned when the request was opened
     * @param inChinese whether element names are shown in Chinese where the model has them
     * @return empty when the history has been cleaned up
     */
    public Optional<Diagram> of(String processInstanceId, boolean inChinese) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(instance -> {
                    var model = drawn(instance.getProcessDefinitionId(), inChinese);
                    var visits = visits(processInstanceId);
                    var waiting = instance.getEndTime() != null
                            ? Map.<String, Waiting>of()
                            : reasons.of(
                                    processInstanceId,
                                    instance.getProcessDefinitionId(),
                                    model.model(),
                                    visits.stream()
                                            .filter(visit -> visit.getEndTime() == null)
                                            .toList());
                    return new Diagram(
                            model.xml(),
                            instance.getProcessDefinitionVersion(),
                            List.copyOf(waiting.keySet()),
                            visits.stream()
                                    .filter(visit -> visit.getEndTime() != null)
                                    .map(HistoricActivityInstance::getActivityId)
                                    .distinct()
                                    .toList(),
                            List.copyOf(PassedFlows.of(
                                    visits.stream().map(ProcessDiagrams::visit).toList(), flows(model.model()))),
                            stops(visits, waiting, model.model()));
                });
    }

    /** The model itself in the language; nothing of a request. */
    Drawn drawn(String definition, boolean inChinese) {
        return drawn.computeIfAbsent(definition + (inChinese ? ".zh" : ".en"), key -> {
            var deployed = repository.getBpmnModelInstance(definition);
            var model = inChinese ? ModelWords.chinese(deployed) : deployed;
            return new Drawn(model, Bpmn.convertToString(model));
        });
    }

    private List<HistoricActivityInstance> visits(String processInstanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(visit -> !CONTAINERS.contains(visit.getActivityType()))
                .toList();
    }

    private static List<Stop> stops(
            List<HistoricActivityInstance> visits, Map<String, Waiting> waiting, BpmnModelInstance model) {
        var byElement = new LinkedHashMap<String, List<HistoricActivityInstance>>();
        visits.stream()
                .filter(visit -> !visit.getActivityType().endsWith("Gateway") || visit.getEndTime() == null)
                .forEach(visit -> byElement
                        .computeIfAbsent(visit.getActivityId(), first -> new ArrayList<>())
                        .add(visit));
        return byElement.entrySet().stream()
                .map(entry -> stop(entry.getKey(), entry.getValue(), waiting.get(entry.getKey()), model))
                // what it came to last is read last; a token that stays is where it is now
                .sorted(Comparator.comparing((Stop stop) -> stop.waiting() != null)
                        .thenComparing(Stop::reached))
                .toList();
    }

    private static Stop stop(
            String element, List<HistoricActivityInstance> visits, @Nullable Waiting waiting, BpmnModelInstance model) {
        var over = visits.stream().filter(visit -> visit.getEndTime() != null).toList();
        return new Stop(
                element,
                ModelWords.name(model, element),
                visits.get(visits.size() - 1).getStartTime().toInstant(),
                visits.size(),
                over.stream().map(ProcessDiagrams::took).reduce(Duration.ZERO, Duration::plus),
                over.isEmpty() ? null : took(over.get(over.size() - 1)),
                over.stream()
                        .map(HistoricActivityInstance::getAssignee)
                        .filter(Objects::nonNull)
                        .reduce((first, second) -> second)
                        .orElse(null),
                waiting);
    }

    private static Collection<PassedFlows.Flow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new PassedFlows.Flow(
                        flow.getId(),
                        flow.getSource().getId(),
                        flow.getTarget().getId(),
                        flow.getSource() instanceof ExclusiveGateway || flow.getSource() instanceof EventBasedGateway))
                .toList();
    }

    private static Duration took(HistoricActivityInstance visit) {
        return Duration.between(
                visit.getStartTime().toInstant(), visit.getEndTime().toInstant());
    }

    private static PassedFlows.Visit visit(HistoricActivityInstance activity) {
        return new PassedFlows.Visit(
                activity.getActivityId(), activity.getStartTime().toInstant(), instant(activity.getEndTime()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /**
     * A model and the path through it.
     *
     * @param xml BPMN with its drawing
     * @param version of the model this request runs on
     * @param active ids of the elements that hold a token now
     * @param passed ids of the elements that were passed
     * @param flows ids of the sequence flows that were taken
     * @param stops the elements reached, gateways left out, as they were reached; where it is now last
     */
    public record Diagram(
            String xml, int version, List<String> active, List<String> passed, List<String> flows, List<Stop> stops) {}

    /** A model in one language. */
    record Drawn(BpmnModelInstance model, String xml) {}
}
