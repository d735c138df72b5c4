package io.servicelane.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Which timers of a model are alarms: start events of event subprocesses of the process itself. */
class AlarmTimers {

    private final Supplier<CommandExecutor> commands;

    /** By definition id, which never changes its meaning. */
    private final Map<String, List<AlarmTimer>> read = new ConcurrentHashMap<>();

    AlarmTimers(Supplier<CommandExecutor> commands) {
        this.commands = commands;
    }

    List<AlarmTimer> of(String definitionId) {
        var known = read.get(definitionId);
        if (known == null) {
            known = commands.get().execute(context -> read(context, definitionId));
            read.put(definitionId, known);
        }
        return known;
    }

    private static List<AlarmTimer> read(CommandContext context, String definitionId) {
        var deployed = context.getProcessEngineConfiguration().getDeploymentCache();
        var definition = deployed.findDeployedProcessDefinitionById(definitionId);
        var model = deployed.findBpmnModelInstanceForProcessDefinition(definition);
        return TimerDeclarationImpl.getDeclarationsForScope(definition).values().stream()
                .flatMap(timer -> Stream.of(Alarm.values())
                        .filter(alarm -> dates(model, timer.getActivityId()).anyMatch(alarm::isAskedBy))
                        .map(alarm -> new AlarmTimer(alarm, timer.getActivityId(), timer.getJobDefinitionId())))
                .toList();
    }

    private static Stream<String> dates(BpmnModelInstance model, String event) {
        if (!(model.getModelElementById(event) instanceof StartEvent start)) {
            return Stream.empty();
        }
        return start.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .filter(timer -> timer.getTimeDate() != null)
                .map(timer -> timer.getTimeDate().getTextContent());
    }

    /**
     * A timer that is an alarm.
     *
     * @param event id of the start event
     * @param jobDefinition the engine's id of what its jobs have in common
     */
    record AlarmTimer(Alarm alarm, String event, String jobDefinition) {}
}
