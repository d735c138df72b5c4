package io.servicelane.process;

import org.camunda.bpm.engine.ProcessEngine;

/** An engine that several tests share is empty between them. */
public final class EmptyEngine {

    private EmptyEngine() {}

    /** Takes away all that is deployed, with what runs of it and its history. */
    public static void of(ProcessEngine engine) {
        var repository = engine.getRepositoryService();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }
}
