package io.servicelane.process.engine;

import io.servicelane.process.Identities;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Leaves out a file that is deployed again without a change only while it is the one in use. By itself the engine
 * compares with the last deployment of the same name and source: after somebody went back to an earlier version, the
 * Modeler could not deploy the later one again, and would not say so.
 */
class NewestFiles extends DefaultDeploymentHandler {

    private final ObjectProvider<Identities> people;
    private final RepositoryService definitions;

    NewestFiles(ProcessEngine engine, ObjectProvider<Identities> people) {
        super(engine);
        this.people = people;
        this.definitions = engine.getRepositoryService();
    }

    @Override
    public boolean shouldDeployResource(Resource given, Resource existing) {
        return super.shouldDeployResource(given, existing) || (byPerson() && isReplaced(existing));
    }

    /** What we ship ourselves must not replace at each start what analysts have made of it. */
    private boolean byPerson() {
        var identities = people.getIfAvailable();
        return identities != null && identities.signedIn().isPresent();
    }

    private boolean isReplaced(Resource existing) {
        return isProcessReplaced(existing) || isDecisionReplaced(existing);
    }

    private boolean isProcessReplaced(Resource existing) {
        return definitions
                .createProcessDefinitionQuery()
                .deploymentId(existing.getDeploymentId())
                .processDefinitionResourceName(existing.getName())
                .list()
                .stream()
                .anyMatch(definition -> definitions
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(definition.getKey())
                        .latestVersion()
                        .list()
                        .stream()
                        .noneMatch(latest -> latest.getId().equals(definition.getId())));
    }

    private boolean isDecisionReplaced(Resource existing) {
        return definitions
                .createDecisionDefinitionQuery()
                .deploymentId(existing.getDeploymentId())
                .decisionDefinitionResourceName(existing.getName())
                .list()
                .stream()
                .anyMatch(definition -> definitions
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(definition.getKey())
                        .latestVersion()
                        .list()
                        .stream()
                        .noneMatch(latest -> latest.getId().equals(definition.getId())));
    }
}
