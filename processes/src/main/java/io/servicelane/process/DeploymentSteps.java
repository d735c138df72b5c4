package io.servicelane.process;

/** What the engine tells the desk about deployments. */
public interface DeploymentSteps {

    /** Something was deployed; called in the engine's transaction, and not when a deployment stored nothing. */
    void deployed(MadeDeployment deployment);
}
