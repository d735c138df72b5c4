package io.servicelane.deployment;

import io.servicelane.process.DeploymentSteps;
import io.servicelane.process.MadeDeployment;
import io.servicelane.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts each deployment on record, whoever asked the engine for it. Needs no engine: that deploys while it starts. */
@Component
class DeploymentRecorder implements DeploymentSteps {

    private final DeploymentTable table;
    private final SignedIn signedIn;

    DeploymentRecorder(DeploymentTable table, SignedIn signedIn) {
        this.table = table;
        this.signedIn = signedIn;
    }

    @Override
    public void deployed(MadeDeployment deployment) {
        table.add(deployment, signedIn.optional().orElse(null), address());
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
