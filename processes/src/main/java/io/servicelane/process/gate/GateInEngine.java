package io.servicelane.process.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Puts the gate in front of the engine's deployers, and a guard around each of them. */
@Component
class GateInEngine extends AbstractProcessEnginePlugin {

    private final ModelCheck check;
    private final DeployedNow deployed;

    GateInEngine(ModelCheck check, DeployedNow deployed) {
        this.check = check;
        this.deployed = deployed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> gates = configuration.getCustomPreDeployers();
        gates = gates == null ? new ArrayList<>() : new ArrayList<>(gates);
        gates.add(new DeploymentGate(check));
        configuration.setCustomPreDeployers(gates);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        deployed.engine(configuration);
        configuration
                .getDeploymentCache()
                .setDeployers(configuration.getDeployers().stream()
                        .<Deployer>map(GuardedDeployer::new)
                        .toList());
    }
}
