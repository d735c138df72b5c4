package io.servicelane.process.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Stands in front of the engine: whoever deploys learns of all faults at once, and nothing of the deployment is stored. */
class DeploymentGate implements Deployer {

    private static final int LONGEST_NAME = 250;

    private final ModelCheck check;

    DeploymentGate(ModelCheck check) {
        this.check = check;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // the engine runs its deployers again when it reads old definitions after a start; those are not to be refused
        if (!deployment.isNew()) {
            return;
        }
        var findings = new ArrayList<>(ofDeployment(deployment));
        check.findings(contents(deployment.getResources())).stream()
                .filter(Finding::refused)
                .forEach(findings::add);
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(findings);
        }
    }

    private static List<Finding> ofDeployment(DeploymentEntity deployment) {
        var findings = new Findings();
        if (deployment.getName() != null && deployment.getName().length() > LONGEST_NAME) {
            findings.add(Code.DEPLOYMENT_NAME, "", "", deployment.getName().length());
        }
        if (deployment.getSource() != null && deployment.getSource().length() > LONGEST_NAME) {
            findings.add(Code.DEPLOYMENT_NAME, "", "", deployment.getSource().length());
        }
        if (deployment.getTenantId() != null) {
            findings.add(Code.DEPLOYMENT_TENANT, "", "", deployment.getTenantId());
        }
        return findings.all();
    }

    private static Map<String, byte[]> contents(Map<String, ResourceEntity> resources) {
        var contents = new LinkedHashMap<String, byte[]>();
        new TreeMap<>(resources).forEach((name, resource) -> contents.put(name, resource.getBytes()));
        return contents;
    }
}
