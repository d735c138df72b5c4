package io.servicelane.process;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of deployments as the engine keeps them, and the way to deploy some from the desk. */
@Component
public class DeployedFiles {

    private final RepositoryService repository;

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    /** Content by file name; empty when the engine does not have the deployment any more. */
    public Map<String, byte[]> of(String deployment) {
        var files = new TreeMap<String, byte[]>();
        for (var resource : repository.getDeploymentResources(deployment)) {
            if (resource instanceof ResourceEntity stored && !stored.isGenerated()) {
                files.put(stored.getName(), stored.getBytes());
            }
        }
        return files;
    }

    /**
     * Deploys files as the Modeler would; all that is checked there is checked here.
     *
     * @param files content by file name
     * @return id of the new deployment
     * @throws DeploymentRefused when something is wrong with them; nothing is stored then
     */
    public String deploy(String name, @Nullable String source, Map<String, byte[]> files) {
        var deployment = repository.createDeployment().name(name).source(source);
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        try {
            return deployment.deploy().getId();
        } catch (ProcessEngineException refused) {
            throw new DeploymentRefused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
