package io.servicelane.process.engine;

import io.servicelane.process.FinishedSteps;
import io.servicelane.process.HitRows;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.TaskSteps;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the engine up for the desk before it starts. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final HitRows hitRows;
    private final ObjectProvider<TaskSteps> worklist;
    private final ObjectProvider<RequestSteps> desk;
    private final ObjectProvider<FinishedSteps> finished;
    private final ListableBeanFactory beans;

    EngineSettings(
            HitRows hitRows,
            ObjectProvider<TaskSteps> worklist,
            ObjectProvider<RequestSteps> desk,
            ObjectProvider<FinishedSteps> finished,
            ListableBeanFactory beans) {
        this.hitRows = hitRows;
        this.worklist = worklist;
        this.desk = desk;
        this.finished = finished;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCommandContextFactory(new RefusalsAreNoErrors(configuration));
        configuration.setHistoryEventHandler(new LeanHistory(new StepFeed(finished)));
        addParseListener(configuration, new WorklistParseListener(worklist));
        addParseListener(configuration, new RequestEndParseListener(desk));
        var allowed = new AllowedBeans(beans);
        configuration.setBeans(allowed);
        new Sandbox(allowed).preInit(configuration);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getDmnEngineConfiguration()
                .getDecisionTableEvaluationListeners()
                .add(hitRows);
    }

    /** Built-in listeners run even when Cockpit skips custom ones; the worklist must never miss a task, nor a request its end. */
    private static void addParseListener(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        listeners = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        listeners.add(listener);
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
