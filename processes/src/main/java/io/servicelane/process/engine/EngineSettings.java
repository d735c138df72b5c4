package io.servicelane.process.engine;

import io.servicelane.process.FinishedSteps;
import io.servicelane.process.HitRows;
import io.servicelane.process.RememberingFeel;
import io.servicelane.process.SlaTableGate;
import io.servicelane.process.TaskSteps;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the engine up for the desk before it starts. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final HitRows hitRows;
    private final SlaTableGate slaTables;
    private final ObjectProvider<TaskSteps> worklist;
    private final ObjectProvider<FinishedSteps> finished;
    private final ListableBeanFactory beans;

    EngineSettings(
            HitRows hitRows,
            SlaTableGate slaTables,
            ObjectProvider<TaskSteps> worklist,
            ObjectProvider<FinishedSteps> finished,
            ListableBeanFactory beans) {
        this.hitRows = hitRows;
        this.slaTables = slaTables;
        this.worklist = worklist;
        this.finished = finished;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventHandler(new LeanHistory(new StepFeed(finished)));
        configuration.setDmnEngineConfiguration(rules());
        addParseListener(configuration, new WorklistParseListener(worklist));
        addGate(configuration, slaTables);
        if (configuration instanceof SpringProcessEngineConfiguration spring) {
            spring.setBeans(new AllowedBeans(beans));
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getDmnEngineConfiguration()
                .getDecisionTableEvaluationListeners()
                .add(hitRows);
    }

    private static DefaultDmnEngineConfiguration rules() {
        var rules = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        rules.setFeelEngineFactory(RememberingFeel::new);
        return rules;
    }

    private static void addGate(ProcessEngineConfigurationImpl configuration, Deployer gate) {
        List<Deployer> gates = configuration.getCustomPreDeployers();
        gates = gates == null ? new ArrayList<>() : new ArrayList<>(gates);
        gates.add(gate);
        configuration.setCustomPreDeployers(gates);
    }

    /** Built-in listeners run even when Cockpit skips custom ones; the worklist must never miss a task. */
    private static void addParseListener(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        listeners = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        listeners.add(listener);
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
