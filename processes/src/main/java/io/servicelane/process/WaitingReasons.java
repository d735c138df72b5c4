package io.servicelane.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out why the tokens of a process do not move. */
@Component
class WaitingReasons {

    private final ManagementService jobs;

    /** Job definitions by id, by the definition of their process; neither changes. */
    private final Map<String, Map<String, JobDefinition>> known = new ConcurrentHashMap<>();

    WaitingReasons(ManagementService jobs) {
        this.jobs = jobs;
    }

    /**
     * The elements that hold a token, and why, by id.
     *
     * @param active what history says has not ended
     */
    Map<String, Waiting> of(
            String process, String definition, BpmnModelInstance model, List<HistoricActivityInstance> active) {
        var waiting = new LinkedHashMap<String, Waiting>();
        var timers = new HashMap<String, Instant>();
        var failed = new HashMap<String, Waiting>();
        for (var job : jobs.createJobQuery().processInstanceId(process).list()) {
            var of = jobDefinition(definition, job);
            if (of == null) {
                continue;
            }
            if (job.getRetries() == 0) {
                failed.put(of.getActivityId(), new Waiting(Waiting.Reason.STUCK, null));
            } else if (job.getExceptionMessage() != null) {
                failed.put(of.getActivityId(), new Waiting(Waiting.Reason.RETRY, instant(job.getDuedate())));
            } else if (of.getJobType().startsWith("timer")) {
                timers.merge(of.getActivityId(), due(job), (one, other) -> one.isBefore(other) ? one : other);
            } else {
                waiting.put(of.getActivityId(), new Waiting(Waiting.Reason.ENGINE, null));
            }
        }
        active.forEach(each -> waiting.put(each.getActivityId(), reason(each, model, timers)));
        waiting.putAll(failed);
        return waiting;
    }

    private @Nullable JobDefinition jobDefinition(String definition, Job job) {
        var all = known.computeIfAbsent(
                definition, id -> jobs.createJobDefinitionQuery().processDefinitionId(id).list().stream()
                        .collect(Collectors.toMap(JobDefinition::getId, each -> each)));
        return job.getJobDefinitionId() == null ? null : all.get(job.getJobDefinitionId());
    }

    private static Waiting reason(
            HistoricActivityInstance active, BpmnModelInstance model, Map<String, Instant> timers) {
        var element = model.getModelElementById(active.getActivityId());
        var until = until(element, timers);
        return switch (active.getActivityType()) {
            case "userTask" -> new Waiting(Waiting.Reason.PERSON, null);
            case "callActivity" -> new Waiting(Waiting.Reason.PART, null);
            case "intermediateTimer" -> new Waiting(Waiting.Reason.TIME, until);
            case "receiveTask", "intermediateMessageCatch", "eventBasedGateway" -> new Waiting(
                    messages(element).contains("customer-replied")
                                    || messages(element).isEmpty()
                            ? Waiting.Reason.CUSTOMER
                            : Waiting.Reason.MESSAGE,
                    until);
            default -> new Waiting(Waiting.Reason.ENGINE, null);
        };
    }

    /** The first of the timers that end the waiting at that element. */
    private static @Nullable Instant until(@Nullable ModelElementInstance element, Map<String, Instant> timers) {
        return events(element).stream()
                .map(FlowNode::getId)
                .map(timers::get)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<FlowNode> events(@Nullable ModelElementInstance element) {
        var events = new ArrayList<FlowNode>();
        if (element instanceof FlowNode node) {
            events.add(node);
            if (node instanceof EventBasedGateway) {
                events.addAll(node.getSucceedingNodes().list());
            }
            node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .map(BoundaryEvent.class::cast)
                    .filter(boundary -> node.equals(boundary.getAttachedTo()) && boundary.cancelActivity())
                    .forEach(events::add);
        }
        return events;
    }

    private static List<String> messages(@Nullable ModelElementInstance element) {
        return events(element).stream()
                .flatMap(event -> event instanceof ReceiveTask receive
                        ? Stream.ofNullable(receive.getMessage())
                        : event instanceof CatchEvent caught
                                ? caught.getEventDefinitions().stream()
                                        .filter(MessageEventDefinition.class::isInstance)
                                        .map(definition -> ((MessageEventDefinition) definition).getMessage())
                                : Stream.<Message>empty())
                .filter(Objects::nonNull)
                .map(Message::getName)
                .toList();
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
