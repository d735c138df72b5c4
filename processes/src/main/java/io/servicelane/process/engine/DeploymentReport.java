package io.servicelane.process.engine;

import io.servicelane.process.DeploymentSteps;
import io.servicelane.process.MadeDeployment;
import io.servicelane.process.MadeDeployment.Kind;
import io.servicelane.process.MadeDeployment.MadeDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the desk what was deployed, after the engine has given the definitions their versions. */
class DeploymentReport implements Deployer {

    private final ObjectProvider<DeploymentSteps> desk;

    DeploymentReport(ObjectProvider<DeploymentSteps> desk) {
        this.desk = desk;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // the engine runs its deployers again when it reads old definitions after a start
        if (deployment.isNew()) {
            desk.ifAvailable(record -> record.deployed(made(deployment)));
        }
    }

    private static MadeDeployment made(DeploymentEntity deployment) {
        return new MadeDeployment(
                deployment.getId(),
                deployment.getName(),
                deployment.getSource(),
                deployment.getDeploymentTime().toInstant(),
                files(deployment),
                Stream.of(
                                definitions(Kind.PROCESS, deployment.getDeployedProcessDefinitions()),
                                definitions(Kind.DECISION, deployment.getDeployedDecisionDefinitions()),
                                definitions(
                                        Kind.FORM, deployment.getDeployedArtifacts(CamundaFormDefinitionEntity.class)))
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static Map<String, byte[]> files(DeploymentEntity deployment) {
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().values().stream()
                .filter(resource -> !resource.isGenerated())
                .forEach(resource -> files.put(resource.getName(), resource.getBytes()));
        return files;
    }

    private static List<MadeDefinition> definitions(Kind kind, List<? extends ResourceDefinition> made) {
        return made == null
                ? List.of()
                : made.stream()
                        // a form without an id has no key; nothing can ask for it
                        .filter(definition -> definition.getKey() != null)
                        .map(definition -> new MadeDefinition(
                                kind, definition.getKey(), definition.getVersion(), definition.getResourceName()))
                        .toList();
    }
}
