package io.servicelane.process.engine;

import io.servicelane.process.DeploymentSteps;
import io.servicelane.process.Identities;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine tell the desk of each deployment, and compare new files with those in use. */
@Component
class DeploymentRecording extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DeploymentSteps> desk;
    private final ObjectProvider<Identities> people;

    DeploymentRecording(ObjectProvider<DeploymentSteps> desk, ObjectProvider<Identities> people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> after = configuration.getCustomPostDeployers();
        after = after == null ? new ArrayList<>() : new ArrayList<>(after);
        after.add(new DeploymentReport(desk));
        configuration.setCustomPostDeployers(after);
        configuration.setDeploymentHandlerFactory(engine -> new NewestFiles(engine, people));
    }
}
